namespace EmaPain.Azure.Backups;

/// <summary>One table of a backup.</summary>
/// <param name="Account"><c>identity</c>, <c>operations</c> or <c>research</c>.</param>
/// <param name="Table">The table.</param>
/// <param name="Rows">How many lines its file has.</param>
/// <param name="Sha256">Of its file; lower-case hexadecimal.</param>
public sealed record BackupTable(string Account, string Table, long Rows, string Sha256)
{
    /// <summary>The file, in the backup's folder.</summary>
    public string File => $"{Account}-{Table}.jsonl";
}
