using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>Tables Participants (no arm) and Allocation (the arm, for the unblinded).</summary>
internal static class ParticipantRows
{
    public static IEnumerable<ResearchRow> Of(StudyDefinition study, Participation person)
    {
        var seen = Blinding.Seen(study, person);
        yield return Columns.Row(ResearchTables.Participants, person, "participant", new Dictionary<string, object?>
        {
            ["Site"] = person.Site.Value,
            ["Role"] = person.Role.Value,
            ["Coach"] = person.Coach?.Value,
            ["Language"] = person.Language,
            ["Zone"] = person.Zones[^1].Zone,
            ["Status"] = Columns.Word(seen.Status),
            ["EnrolledUtc"] = Columns.Utc(person.EnrolledAt),
            ["ConsentedUtc"] = Columns.Utc(person.ConsentedAt),
            ["DataSharing"] = Columns.Word(Sharing.Of(person)),
            ["ActivatedUtc"] = Columns.Utc(person.ActivatedAt),
            ["OptedOutUtc"] = Columns.Utc(person.OptedOutSince),
            ["WithdrawnUtc"] = Columns.Utc(person.WithdrawnSince),
            ["CompletedUtc"] = Columns.Utc(seen.CompletedAt),
        });
        if (person.Arm is { } arm)
        {
            yield return Columns.Row(ResearchTables.Allocation, person, "allocation", new Dictionary<string, object?>
            {
                ["Arm"] = arm.Value,
                ["CompletedUtc"] = Columns.Utc(person.CompletedAt),
            });
        }
    }
}
