using System.Collections.Immutable;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Azure.Tables;

/// <summary>The alerts of each site: a partition for each site, a row for each alert; and a partition for each mail, with a row for each alert in it.</summary>
public sealed class AlertsTable(TableClient table) : IAlertBoard
{
    private const string BoardStudy = "BoardStudy";
    private const string Site = "Site";
    private const string Alert = "Alert";
    private const string Rule = "Rule";
    private const string Level = "Level";
    private const string Status = "Status";
    private const string Reply = "Reply";
    private const string RaisedAt = "RaisedAt";
    private const string UntoldSince = "UntoldSince";
    private const string OpenSince = "OpenSince";
    private const string AcknowledgeBy = "AcknowledgeBy";
    private const string UnreachedSince = "UnreachedSince";
    private const string DigestSince = "DigestSince";
    private const string Next = "Next";
    private const string ContactBy = "ContactBy";
    private const string Recipient = "Recipient";

    public Task PutAsync(AlertRow row, CancellationToken cancel) => table.WriteRenderedAsync([Write(row)], cancel);

    public async Task<AlertRow?> FindAsync(StudyId study, SiteId site, AlertId alert, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Site(study, site), Keys.Alert(alert), cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    public Task<ImmutableArray<AlertRow>> OpenAsync(StudyId study, SiteId site, CancellationToken cancel)
    {
        var open = nameof(AlertStatus.Open);
        return OldestFirstAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Site(study, site)} and Status eq {open}"), cancel);
    }

    public Task<ImmutableArray<AlertRow>> UnfinishedAsync(StudyId study, SiteId site, CancellationToken cancel)
    {
        var (closed, withdrawn) = (nameof(AlertStatus.Closed), nameof(AlertStatus.Withdrawn));
        return OldestFirstAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Site(study, site)} and Status ne {closed} and Status ne {withdrawn}"), cancel);
    }

    public async Task<ImmutableArray<AlertRow>> UntoldAsync(Instant since, CancellationToken cancel)
    {
        // A row that lacks the column, since somebody was told, compares as false.
        var filter = TableClient.CreateQueryFilter($"UntoldSince le {since.ToDateTimeOffset()}");
        var rows = await table.QueryAsync<TableEntity>(filter, cancellationToken: cancel).Select(Read).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.UntoldSince)];
    }

    public async Task NoteMailAsync(ImmutableArray<AlertMailNote> alerts, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(alerts.Select(note => new TableTransactionAction(TableTransactionActionType.Add, Write(note))), cancel);
        }
        catch (TableTransactionFailedException failure) when (TableFaults.SomebodyWasFaster(failure))
        {
            // Noted before; a redelivery is no news.
        }
    }

    public async Task<ImmutableArray<AlertMailNote>> FindMailAsync(Guid mail, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.AlertMail(mail)}");
        return
        [
            .. await table.QueryAsync<TableEntity>(filter, cancellationToken: cancel)
                .Select(row => new AlertMailNote(mail, row.Participation(), row.Id<AlertId>(Alert), row.Text(Recipient)))
                .ToListAsync(cancel),
        ];
    }

    private async Task<ImmutableArray<AlertRow>> OldestFirstAsync(string filter, CancellationToken cancel)
    {
        var rows = await table.QueryAsync<TableEntity>(filter, cancellationToken: cancel).Select(Read).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.RaisedAt)];
    }

    private static TableEntity Write(AlertMailNote note)
    {
        var row = new TableEntity(Keys.AlertMail(note.Mail), Keys.Alert(note.Alert)) { [Alert] = note.Alert.Value, [Recipient] = note.Recipient };
        row.PutParticipation(note.Participation);
        return row;
    }

    private static TableEntity Write(AlertRow row)
    {
        var entity = new TableEntity(Keys.Site(row.Study, row.Site), Keys.Alert(row.Alert))
        {
            [BoardStudy] = row.Study.Value,
            [Site] = row.Site.Value,
            [Alert] = row.Alert.Value,
            [Rule] = row.Rule.Value,
            [Level] = row.Level.ToString(),
            [Status] = row.Status.ToString(),
            [Reply] = row.Reply.ToString(),
            [RaisedAt] = row.RaisedAt.ToDateTimeOffset(),
            [OpenSince] = row.OpenSince.ToDateTimeOffset(),
            [RenderedRows.AsOf] = row.AsOf.ToDateTimeOffset(),
        };
        entity.PutParticipation(row.Participation);
        if (row.Next is { } next)
        {
            entity[Next] = next.ToString();
        }

        foreach (var (column, instant) in new[]
            { (UntoldSince, row.UntoldSince), (AcknowledgeBy, row.AcknowledgeBy), (UnreachedSince, row.UnreachedSince), (DigestSince, row.DigestSince), (ContactBy, row.ContactBy) })
        {
            if (instant is { } known)
            {
                entity[column] = known.ToDateTimeOffset();
            }
        }

        return entity;
    }

    private static AlertRow Read(TableEntity row) => new(
        row.Id<StudyId>(BoardStudy),
        row.Id<SiteId>(Site),
        row.Id<AlertId>(Alert),
        row.Participation(),
        row.Id<RuleId>(Rule),
        row.Name<AlertLevel>(Level),
        row.Name<AlertStatus>(Status),
        row.Name<CrisisReply>(Reply),
        row.Instant(RaisedAt),
        row.InstantOrNone(UntoldSince),
        row.InstantOrNone(OpenSince) ?? row.Instant(RaisedAt),
        row.InstantOrNone(AcknowledgeBy),
        row.InstantOrNone(UnreachedSince),
        row.InstantOrNone(DigestSince),
        row.NameOrNone<AlertDuty>(Next),
        row.InstantOrNone(ContactBy),
        row.Instant(RenderedRows.AsOf));
}
