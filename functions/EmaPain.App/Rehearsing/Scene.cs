using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Rehearsing;

/// <summary>A moment of a rehearsal, and what is seen of a decision that falls in it.</summary>
internal sealed record Scene(Instant At, LocalDateTime Local)
{
    public RehearsalEvent TextIn(string text) => Event("textIn", null, new JsonObject { ["text"] = text });

    public IEnumerable<RehearsalEvent> Show(StudyDefinition study, Participation before, Decision decision)
    {
        var state = before;
        for (var index = 0; index < decision.Happenings.Length; index++)
        {
            var happening = decision.Happenings[index];
            state = History.After(state, happening);
            if (Of(study, happening, state, decision) is { } shown)
            {
                yield return shown;
            }

            foreach (var late in happening is Happening.OccasionsPlanned planned ? planned.Occasions.Where(occasion => occasion.Reason is not null) : [])
            {
                yield return Missed(late.Id, late.Reason!.Value);
            }

            if (happening is Happening.Answered answered
                && IsLastOfItsInstrument(study, answered, decision.Happenings.AsSpan()[(index + 1)..])
                && ScoreOf(study, before, state, answered) is { } score)
            {
                yield return Event("score", answered.Occasion, new JsonObject { ["instrument"] = score.Instrument.Value, ["score"] = score.Value });
            }
        }

        if (StatusChange.Of(before, decision) is { } change)
        {
            yield return Event("status", null, new JsonObject { ["status"] = Word(change.Status), ["reason"] = change.Reason });
        }
    }

    public RehearsalEvent Of(Effect.RaiseTask task, Participation person) => Event(
        "task",
        person.OccasionOf(new OccasionId(task.Cause.Split(' ')[0]))?.Id,
        new JsonObject { ["task"] = JsonNamingPolicy.KebabCaseLower.ConvertName(task.Kind.ToString()) });

    /// <summary>The alert that a peer coach's concern raises about somebody else.</summary>
    public RehearsalEvent Concern(StudyDefinition study, ParticipantId about)
    {
        var rule = study.Alerts.Rules.First(rule => rule.Trigger == AlertTrigger.Concern);
        return Event("alert", null, new JsonObject { ["rule"] = rule.Id.Value, ["level"] = Word(rule.Level!.Value), ["about"] = about.Value });
    }

    private RehearsalEvent? Of(StudyDefinition study, Happening happening, Participation state, Decision decision) => happening switch
    {
        Happening.TextDecided h => TextOut(decision.Effects.OfType<Effect.SendText>().First(text => text.Id == h.Text.Id)),
        Happening.Answered { Answer: var answer } h => Event("answer", h.Occasion, new JsonObject
        {
            ["item"] = answer.Item.Value, ["value"] = answer.Value, ["late"] = answer.Timeliness == Timeliness.Late, ["revision"] = answer.Revision,
        }),
        Happening.EntryBooked { Entry: var entry } => Event("ledger", state.OccasionOf(new OccasionId(entry.Cause))?.Id, new JsonObject
        {
            ["type"] = Word(entry.Type), ["rule"] = entry.Rule.Value, ["cents"] = entry.Cents, ["balanceCents"] = Account.Balance(state.Ledger),
        }),
        Happening.AlertRaised { Alert: var alert } => AlertSeen(alert),

        // Another text of the kind pages staff again; another score is only added to the alert.
        Happening.AlertRepeated { Evidence.IsEmpty: true } h => AlertSeen(state.Alerts.First(alert => alert.Id == h.Alert)),
        Happening.AlertCalled h => StepCalled(study, state.Alerts.First(alert => alert.Id == h.Alert)),
        Happening.OccasionClosed h => Missed(h.Occasion, h.Reason),
        Happening.OccasionUnsent h => Missed(h.Occasion, h.Reason),
        Happening.ContactRecorded { Attendance.Outcome: ContactOutcome.Missed } h => Missed(h.Occasion, MissingReason.NotAttended),
        _ => null,
    };

    private RehearsalEvent? TextOut(Effect.SendText text) => text.SendBefore <= At
        ? null
        : Event("textOut", text.Occasion, new JsonObject { ["text"] = text.Text, ["purpose"] = Word(text.Purpose) });

    /// <summary>The next people of the ladder are told.</summary>
    private RehearsalEvent StepCalled(StudyDefinition study, Alert alert) => Event(RehearsalEvent.Call, alert.Occasion, new JsonObject
    {
        ["rule"] = alert.Rule.Value, ["level"] = Word(alert.Level), ["step"] = alert.Rung + 1, ["role"] = study.Alerts.RoleOf(alert)?.Value,
    });

    private RehearsalEvent AlertSeen(Alert alert) =>
        Event("alert", alert.Occasion, new JsonObject { ["rule"] = alert.Rule.Value, ["level"] = Word(alert.Level) });

    private RehearsalEvent Missed(OccasionId occasion, MissingReason reason) =>
        Event("missed", occasion, new JsonObject { ["reason"] = Word(reason) });

    private RehearsalEvent Event(string kind, OccasionId? occasion, JsonObject details) => new(At, Local, kind, occasion?.Value, details);

    private static string Word<T>(T value) => JsonSerializer.SerializeToNode(value, DomainJson.Options)!.GetValue<string>();

    private static bool IsLastOfItsInstrument(StudyDefinition study, Happening.Answered answered, ReadOnlySpan<Happening> following)
    {
        foreach (var later in following)
        {
            if (later is Happening.Answered other && study.InstrumentOf(other.Answer.Item) == study.InstrumentOf(answered.Answer.Item))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The score that an answer made or changed.</summary>
    private static Score? ScoreOf(StudyDefinition study, Participation before, Participation after, Happening.Answered answered)
    {
        var instrument = study.InstrumentOf(answered.Answer.Item);
        var score = Score.Of(instrument, after.OccasionOf(answered.Occasion)!.Values);
        return score == Score.Of(instrument, before.OccasionOf(answered.Occasion)!.Values) ? null : score;
    }
}
