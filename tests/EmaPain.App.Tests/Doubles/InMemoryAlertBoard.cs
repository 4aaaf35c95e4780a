using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryAlertBoard : IAlertBoard
{
    private readonly ConcurrentDictionary<(StudyId Study, SiteId Site, AlertId Alert), AlertRow> rows = [];

    private readonly ConcurrentDictionary<Guid, ImmutableArray<AlertMailNote>> mails = [];

    public Task NoteMailAsync(ImmutableArray<AlertMailNote> alerts, CancellationToken cancel)
    {
        mails.TryAdd(alerts[0].Mail, alerts);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<AlertMailNote>> FindMailAsync(Guid mail, CancellationToken cancel) =>
        Task.FromResult(mails.GetValueOrDefault(mail, []));

    public Task PutAsync(AlertRow row, CancellationToken cancel)
    {
        rows.AddOrUpdate((row.Study, row.Site, row.Alert), row, (_, stored) => stored.AsOf > row.AsOf ? stored : row);
        return Task.CompletedTask;
    }

    public Task<AlertRow?> FindAsync(StudyId study, SiteId site, AlertId alert, CancellationToken cancel) =>
        Task.FromResult(rows.GetValueOrDefault((study, site, alert)));

    public Task<ImmutableArray<AlertRow>> OpenAsync(StudyId study, SiteId site, CancellationToken cancel) =>
        Task.FromResult(OfSite(study, site, AlertStatus.Open));

    public Task<ImmutableArray<AlertRow>> UnfinishedAsync(StudyId study, SiteId site, CancellationToken cancel) =>
        Task.FromResult(OfSite(study, site, AlertStatus.Open, AlertStatus.Acknowledged));

    public Task<ImmutableArray<AlertRow>> UntoldAsync(Instant since, CancellationToken cancel) =>
        Task.FromResult(rows.Values.Where(row => row.UntoldSince <= since).OrderBy(row => row.UntoldSince).ToImmutableArray());

    private ImmutableArray<AlertRow> OfSite(StudyId study, SiteId site, params AlertStatus[] statuses) =>
        [.. rows.Values.Where(row => row.Study == study && row.Site == site && statuses.Contains(row.Status)).OrderBy(row => row.RaisedAt)];
}
