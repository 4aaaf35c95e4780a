namespace EmaPain.Azure.Options;

/// <summary>Each account is reached in one way.</summary>
internal static class StorageCheck
{
    public static void Check(StorageOptions storage, SettingFaults faults)
    {
        Account(storage.Identity, "Storage:Identity", faults);
        Account(storage.Operations, "Storage:Operations", faults);
        Account(storage.Research, "Storage:Research", faults);
        faults.Unless(
            HasConnection(storage.Operations) || storage.Operations.QueueEndpoint is not null,
            "Storage:Operations:QueueEndpoint",
            "is missing; set it to https://<account>.queue.core.windows.net.");
    }

    private static void Account(StorageAccountOptions account, string setting, SettingFaults faults)
    {
        faults.Unless(
            HasConnection(account) || account.TableEndpoint is not null,
            $"{setting}:TableEndpoint",
            $"is missing; set it to https://<account>.table.core.windows.net and give the app's identity its roles, or set {EmaPainOptions.Section}:{setting}:ConnectionString.");
        faults.Unless(
            !HasConnection(account) || (account.TableEndpoint is null && account.QueueEndpoint is null),
            $"{setting}:ConnectionString",
            "stands beside endpoints; keep one of the two.");
    }

    private static bool HasConnection(StorageAccountOptions account) => !string.IsNullOrWhiteSpace(account.ConnectionString);
}
