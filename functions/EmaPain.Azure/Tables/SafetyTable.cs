using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Azure.Tables;

/// <summary>Rows in the table of the due book, beside its watermark. An address stands there as its hash.</summary>
public sealed class SafetyTable(TableClient due) : ISafetyBook
{
    private const string At = "At";

    public Task NoteScreeningAsync(Instant at, CancellationToken cancel) =>
        due.UpsertEntityAsync(new TableEntity(Keys.Watermark, Keys.Screening) { [At] = at.ToDateTimeOffset() }, TableUpdateMode.Replace, cancel);

    public async Task<Instant?> LastScreeningAsync(CancellationToken cancel)
    {
        var row = await due.GetEntityIfExistsAsync<TableEntity>(Keys.Watermark, Keys.Screening, cancellationToken: cancel);
        return row.HasValue ? Instant.FromDateTimeOffset(row.Value!.Timestamp(At)) : null;
    }

    public async Task<bool> IsToldAsync(string cause, LocalDate day, string address, CancellationToken cancel) =>
        (await due.GetEntityIfExistsAsync<TableEntity>(Keys.Watermark, Row(cause, day, address), cancellationToken: cancel)).HasValue;

    public Task NoteToldAsync(string cause, LocalDate day, string address, CancellationToken cancel) =>
        due.UpsertEntityAsync(new TableEntity(Keys.Watermark, Row(cause, day, address)), TableUpdateMode.Replace, cancel);

    private static string Row(string cause, LocalDate day, string address) =>
        Keys.OperatorMail(LocalDatePattern.Iso.Format(day), cause, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address))[..8]));
}
