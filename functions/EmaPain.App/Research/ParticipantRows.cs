using EmaPain.App.Ports;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Research;

/// <summary>Tables Participants (no arm) and Allocation (the arm, for the unblinded).</summary>
internal static class ParticipantRows
{
    public static IEnumerable<ResearchRow> Of(Participation person)
    {
        yield return Columns.Row(ResearchTables.Participants, person, "participant", new Dictionary<string, object?>
        {
            ["Site"] = person.Site.Value,
            ["Role"] = person.Role.Value,
            ["Language"] = person.Language,
            ["Zone"] = person.Zones[^1].Zone,
            ["Status"] = Columns.Word(person.Status),
            ["EnrolledUtc"] = Columns.Utc(person.EnrolledAt),
            ["ConsentedUtc"] = Columns.Utc(person.ConsentedAt),
            ["ActivatedUtc"] = Columns.Utc(person.ActivatedAt),
            ["OptedOutUtc"] = Columns.Utc(person.OptedOutSince),
            ["WithdrawnUtc"] = Columns.Utc(person.WithdrawnSince),
            ["CompletedUtc"] = Columns.Utc(person.CompletedAt),
        });
        if (person.Arm is { } arm)
        {
            yield return Columns.Row(ResearchTables.Allocation, person, "allocation", [new("Arm", arm.Value)]);
        }
    }
}
