using System.Globalization;
using Azure.Core;

namespace Azure.Storage.Queues.Models;

/// <summary>The pop receipt that an update made; the one before it is void.</summary>
public class UpdateReceipt
{
    internal UpdateReceipt()
    {
    }

    public string PopReceipt { get; internal set; }

    public DateTimeOffset NextVisibleOn { get; internal set; }

    internal static UpdateReceipt Of(ResponseHeaders headers) => new()
    {
        PopReceipt = headers.TryGetValue("x-ms-popreceipt", out var receipt) ? receipt : null,
        NextVisibleOn = headers.TryGetValue("x-ms-time-next-visible", out var time)
            ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)
            : default,
    };
}
