using Azure;

namespace EmaPain.Azure.Tables;

/// <summary>Error codes of table storage that are answers rather than faults.</summary>
internal static class TableFaults
{
    public const string RowIsMissing = "ResourceNotFound";
    public const string RowIsThere = "EntityAlreadyExists";
    public const string RowChanged = "UpdateConditionNotSatisfied";

    /// <summary>Whether somebody else wrote the row meanwhile.</summary>
    public static bool SomebodyWasFaster(RequestFailedException failure) =>
        failure.ErrorCode is RowIsMissing or RowIsThere or RowChanged;
}
