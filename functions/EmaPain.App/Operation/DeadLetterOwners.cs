using System.Runtime.CompilerServices;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Operation;

/// <summary>Whose coordinators have to look at a message that was given up: those of the people whom it is about.</summary>
public sealed class DeadLetterOwners(
    IParticipations participations, IInbox inbox, IEventReader reader, IStudies studies, ILogger<DeadLetterOwners> log)
{
    /// <summary>The sites of a message; all of them where none can be found out, whatever the reason: somebody has to look.</summary>
    public async Task<IReadOnlyCollection<(StudyId Study, SiteId Site)>> OfAsync(string queue, string body, CancellationToken cancel)
    {
        try
        {
            var sites = await SitesAsync(queue, body, cancel).Distinct().ToListAsync(cancel);
            return sites.Count > 0 ? sites : Everybody();
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(e, "Whose a message of queue {Queue} is cannot be told; everybody is asked to look.", queue);
            return Everybody();
        }
    }

    private static (StudyId Study, SiteId Site)[] Everybody() => [(TaskGuides.NoStudy, TaskGuides.NoSite)];

    private IAsyncEnumerable<(StudyId Study, SiteId Site)> SitesAsync(string queue, string body, CancellationToken cancel) => queue switch
    {
        QueueNames.Inbound => OfEventAsync(DomainJson.Read<InboundMessage>(body).Key, cancel),
        QueueNames.Due => OfAsync(DomainJson.Read<DueMessage>(body).Participations, cancel),
        QueueNames.Alerts => OfAsync([DomainJson.Read<AlertMessage>(body).Participation], cancel),
        QueueNames.Payouts => AsyncEnumerable.Empty<(StudyId Study, SiteId Site)>(),
        QueueNames.Effects => OfAsync([DomainJson.Read<EffectsMessage>(body).Participation], cancel),
        _ => OfAsync([DomainJson.Read<OccasionMessage>(body).Participation], cancel),
    };

    private async IAsyncEnumerable<(StudyId Study, SiteId Site)> OfEventAsync(InboxKey key, [EnumeratorCancellation] CancellationToken cancel)
    {
        var read = await inbox.ReadAsync(key, cancel) is { } entry ? reader.Read(entry) : null;
        if (read is CarrierEvent.TextReceived { To: { } to } && studies.ByNumber(to) is var (study, site))
        {
            yield return (study.Id, site.Id);
        }
        else if (read is CarrierEvent.Delivered delivered && TextTag.Read(delivered.Tag) is var (participation, _))
        {
            await foreach (var owner in OfAsync([participation], cancel))
            {
                yield return owner;
            }
        }
    }

    private async IAsyncEnumerable<(StudyId Study, SiteId Site)> OfAsync(
        IReadOnlyCollection<ParticipationKey> keys, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var key in keys)
        {
            var loaded = await participations.LoadAsync(key, cancel);
            if (loaded.Version is not null)
            {
                yield return (loaded.Participation.Study, loaded.Participation.Site);
            }
        }
    }
}
