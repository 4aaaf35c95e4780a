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
    public Task NoteScreeningAsync(Instant at, CancellationToken cancel) =>
        due.NoteInstantAsync(Keys.Screening, at.ToDateTimeOffset(), cancel);

    public async Task<Instant?> LastScreeningAsync(CancellationToken cancel) =>
        await due.NotedInstantAsync(Keys.Screening, cancel) is { } last ? Instant.FromDateTimeOffset(last) : null;

    public async Task<bool> IsToldAsync(string cause, LocalDate day, string address, CancellationToken cancel) =>
        (await due.GetEntityIfExistsAsync<TableEntity>(Keys.Watermark, Row(cause, day, address), cancellationToken: cancel)).HasValue;

    public Task NoteToldAsync(string cause, LocalDate day, string address, CancellationToken cancel) =>
        due.UpsertEntityAsync(new TableEntity(Keys.Watermark, Row(cause, day, address)), TableUpdateMode.Replace, cancel);

    private static string Row(string cause, LocalDate day, string address) =>
        Keys.OperatorMail(LocalDatePattern.Iso.Format(day), cause, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address))[..8]));
}
