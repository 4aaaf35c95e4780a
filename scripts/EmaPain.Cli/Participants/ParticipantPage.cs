using System.Globalization;
using System.Text.Json;
using EmaPain.Cli.Output;
using EmaPain.Cli.Tasks;

namespace EmaPain.Cli.Participants;

/// <summary>A participant for people to read, in the participant's own time.</summary>
internal static class ParticipantPage
{
    public static Page Of(JsonElement answer)
    {
        var person = answer.As<ShownParticipant>();
        return new Page(
        [
            Facts(person),
            .. person.Consents.Count > 0 ? [Consents(person)] : Array.Empty<Sheet>(),
            Occasions(person),
            .. person.Alerts.Count > 0 ? [Alerts(person)] : Array.Empty<Sheet>(),
            .. person.Tasks is { Count: > 0 } tasks ? [TaskSheet.Of(tasks)] : Array.Empty<Sheet>(),
        ]);
    }

    private static Sheet Facts(ShownParticipant person)
    {
        (string Name, string? Value)[] facts =
        [
            ("study", $"{person.Study} version {person.StudyVersion}"),
            ("participant", person.Participant),
            ("status", person.Status),
            ("site", person.Site),
            ("role", person.Role),
            ("partner", person.Partner),
            ("language", person.Language),
            ("asked", $"{person.Weekday} {person.TimeOfDay} {person.Zone}"),
            ("enrolled", Wording.In(person.Zone, person.EnrolledAt)),
            ("consented", Wording.In(person.Zone, person.ConsentedAt)),
            ("eligibility", person.Eligibility.Count == 0 ? null : string.Join(", ", person.Eligibility.Select(one => $"{one.Id} {one.Outcome}"))),
            ("allocated", Wording.In(person.Zone, person.AllocatedAt)),
            ("told the arm", Wording.In(person.Zone, person.DisclosedAt)),
            ("activated", Wording.In(person.Zone, person.ActivatedAt)),
            ("day 0", person.Day0?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("paused since", Wording.In(person.Zone, person.PausedSince)),
            ("held since", Wording.In(person.Zone, person.HeldSince)),
            ("opted out since", Wording.In(person.Zone, person.OptedOutSince)),
            ("withdrawn since", Wording.In(person.Zone, person.WithdrawnSince)),
            ("erased", Wording.In(person.Zone, person.ErasedAt)),
            ("balance", Wording.Dollars(person.BalanceCents)),
            ("answered", person.Compliance?.ToString()),
            ("open alerts", $"{person.OpenAlerts}"),
        ];
        return new Sheet("Participant", ["what", "value"]).Of(facts.Where(fact => fact.Value is not null), fact => [fact.Name, fact.Value]);
    }

    private static Sheet Consents(ShownParticipant person) =>
        new Sheet("Consents", ["consent", "document", "given", "recorded by", "way", "revoked", "by"]).Of(
            person.Consents,
            consent =>
            [
                consent.Kind, consent.Document, Wording.In(person.Zone, consent.GivenAt), consent.RecordedBy, consent.Way,
                Wording.In(person.Zone, consent.RevokedAt), consent.RevokedBy,
            ]);

    private static Sheet Occasions(ShownParticipant person) =>
        new Sheet("Occasions", ["occasion", "status", "planned", "closes", "sent", "completed", "missing", "scores"]).Of(
            person.Occasions,
            occasion =>
            {
                var zone = occasion.Zone ?? person.Zone;
                return
                [
                    occasion.Id, occasion.Status, Wording.Of(occasion.PlannedLocal) ?? Wording.In(zone, occasion.Planned), Wording.In(zone, occasion.Closes),
                    Wording.In(zone, occasion.SentAt), Wording.In(zone, occasion.CompletedAt), occasion.MissingReason,
                    string.Join(", ", occasion.Scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Instrument} {score.Score:0.##}"))),
                ];
            });

    private static Sheet Alerts(ShownParticipant person) =>
        new Sheet("Alerts", ["raised", "level", "rule", "status", "acknowledged", "by", "crisis reply", "alert"]).Of(
            person.Alerts,
            alert =>
            [
                Wording.In(person.Zone, alert.RaisedAt), alert.Level, alert.Rule, alert.Status, Wording.In(person.Zone, alert.AcknowledgedAt),
                alert.AcknowledgedBy, alert.Reply, alert.Alert,
            ]);
}
