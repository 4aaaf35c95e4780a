#nullable enable
using System.Globalization;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Entities;

/// <summary>What the service refuses and Azurite lets pass; said here in the service's words, without any value of the row.</summary>
internal sealed record Refusal(TableErrorCode Code, string Message, int Status = 400)
{
    public static readonly Refusal TooManyProperties =
        new(TableErrorCode.TooManyProperties, "The entity contains more properties than allowed. Each entity can include up to 252 properties to store data.");

    public static readonly Refusal TooLarge =
        new(TableErrorCode.EntityTooLarge, "The entity is larger than the maximum allowed size (1MB).");

    public static readonly Refusal KeyTooLarge = new(TableErrorCode.KeyValueTooLarge, "The key value is greater than the maximum allowed size (1KB).");

    public static readonly Refusal ValueTooLarge =
        new(TableErrorCode.PropertyValueTooLarge, "The property value exceeds the maximum allowed size (64KB).");

    public static readonly Refusal NameTooLong = new(TableErrorCode.PropertyNameTooLong, "The property name exceeds the maximum allowed length (255).");

    public static readonly Refusal OtherPartition =
        new(TableErrorCode.CommandsInBatchActOnDifferentPartitions, "All commands in a batch must operate on same entity group.");

    public static readonly Refusal BodyTooLarge =
        new("RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit.", 413);

    public static Refusal BadName(string name) => new(TableErrorCode.PropertyNameInvalid, $"The property name '{name}' is invalid.");

    public static Refusal OutOfRange(string name) => new(TableErrorCode.OutOfRangeInput, $"The '{name}' parameter is out of range.");

    public RequestFailedException ToException() => new(Status, Message, Code.ToString(), null);

    public TableTransactionFailedException ToTransactionException(int index)
    {
        var place = index.ToString(CultureInfo.InvariantCulture);
        var cause = new RequestFailedException(Status, $"{place}:{Message}", Code.ToString(), null);
        cause.Data[ODataErrorParser.FailedIndex] = place;
        return new TableTransactionFailedException(cause);
    }
}
