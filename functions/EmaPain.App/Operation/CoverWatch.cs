using System.Globalization;
using System.Runtime.CompilerServices;
using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Operation;

/// <summary>Looks, before an alert needs them, whether everybody whom urgent alerts call is there: at each site that somebody takes part at.</summary>
public sealed class CoverWatch(IDueBook book, IStudies studies, Rota rota)
{
    /// <summary>Whether anybody takes part in any study: there is something ahead for them.</summary>
    public async Task<bool> IsAnybodyAheadAsync(CancellationToken cancel) => await book.SendersAsync(cancel).AnyAsync(cancel);

    /// <summary>The roles that nobody has today or tomorrow, each with site and day.</summary>
    public async IAsyncEnumerable<string> GapsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var numbers = await book.SendersAsync(cancel).ToListAsync(cancel);
        foreach (var (study, site) in numbers.Select(PhoneNumber.Read).OfType<PhoneNumber>().Select(studies.ByNumber).OfType<(StudyDefinition Study, Site Site)>())
        {
            foreach (var role in study.Alerts.PlanOf(AlertLevel.Urgent)?.Roles.Distinct() ?? [])
            {
                if (await rota.FirstDayWithoutAsync(study.Id, site.Id, role, cancel) is { } day)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"'{role}' of site '{site.Id}' in study '{study.Id}' on {day:uuuu-MM-dd}");
                }
            }
        }
    }
}
