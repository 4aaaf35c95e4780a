using EmaPain.App.Research;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>At every start and once a day, has table Dictionary say what this version of the app writes; costs one reading where it does.</summary>
public sealed class WriteDictionary(DictionaryWriting writing)
{
    [Function(nameof(WriteDictionary))]
    public Task RunAsync([TimerTrigger("0 15 4 * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancel) =>
        Trail.RunAsync(nameof(WriteDictionary), () => writing.WriteAsync(cancel));
}
