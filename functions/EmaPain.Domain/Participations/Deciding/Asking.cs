using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>The questions that go out: prompts, following items, reminders.</summary>
internal static class Asking
{
    /// <summary>Asks the next instrument of an occasion, if there is one and it may be asked now.</summary>
    public static void NextInstrument(Deliberation d, OccasionId id)
    {
        var occasion = d.State.OccasionOf(id)!;
        if (Steps.Next(d.Study, d.State, occasion) is not { } step || !Steps.MayAsk(d.Study, d.State) || !d.Calendar.IsAllowed(d.Now) || d.Now >= occasion.Closes)
        {
            return;
        }

        ShiftIfLate(d, occasion);

        // Computed from the occasion and not from the input: one prompt per occasion and instrument, whatever led to it.
        var text = new EffectId(NameBasedId.Of("prompt", d.State.Key.ToString(), id.Value, step.Instrument.Value).ToString());
        d.Record(new Happening.InstrumentAsked(d.Now, id, step.Instrument, text));
        d.Say(
            new PendingText(text, Purpose.Prompt, id, step.Instrument),
            Question(d, occasion, step.Instrument)!,
            SendBefore(d, id));
        d.Do(new Effect.RefreshOccasion(id));
    }

    /// <summary>Lets the window of a late prompt count from now, where the study says so; what our lateness takes of a window is remembered.</summary>
    public static void ShiftIfLate(Deliberation d, Occasion occasion)
    {
        if (occasion.Status != OccasionStatus.Planned)
        {
            return;
        }

        var sent = Lateness.Shifted(d.Study, d.State, occasion, d.Calendar, d.Now);
        var isCutShort = Lateness.IsCutShort(d.Study, d.State, occasion, d.Calendar, d.Now);
        if (isCutShort || sent.Closes > occasion.Closes)
        {
            d.Record(new Happening.OccasionsPlanned(d.Now, [isCutShort ? sent with { InterruptedAt = occasion.Planned } : sent]));
        }
    }

    /// <summary>Until when a prompt or reminder may leave: within the window and today's texting hours.</summary>
    public static Instant SendBefore(Deliberation d, OccasionId id) => Instant.Min(d.State.OccasionOf(id)!.Closes, d.Calendar.AllowedUntil(d.Now));

    /// <summary>Asks the first missing item of the instrument that is open.</summary>
    public static void FollowingItem(Deliberation d, OccasionId id, InstrumentId instrument)
    {
        var occasion = d.State.OccasionOf(id)!;
        var missing = Steps.Missing(d.Study, occasion, instrument);
        if (missing.IsEmpty || !Steps.MayAsk(d.Study, d.State))
        {
            return;
        }

        var text = new PendingText(d.TextId(Purpose.Question, id), Purpose.Question, id, instrument, Item: missing[0].Id);
        d.Say(text, d.In(missing[0].Question), d.Now + Duration.FromHours(1));
    }

    /// <summary>Reminds of what is open at an occasion.</summary>
    public static void Remind(Deliberation d, Occasion occasion)
    {
        d.Record(new Happening.Reminded(d.Now, occasion.Id));
        if ((occasion.Invitation is null ? OpenQuestion(d, occasion) : Inviting.WordsOf(d, occasion)) is not { } question)
        {
            return;
        }

        var earlier = occasion.Reminders.Count();
        var number = earlier == 0 ? "" : $"{earlier + 1}";
        var text = new EffectId(NameBasedId.Of([.. new[] { "reminder", d.State.Key.ToString(), occasion.Id.Value, number }.Where(name => name.Length > 0)]).ToString());
        d.Say(
            new PendingText(text, Purpose.Reminder, occasion.Id, null),
            $"{d.In(d.Study.Texts.Reminder)} {question}",
            SendBefore(d, occasion.Id));
        d.Do(new Effect.RefreshOccasion(occasion.Id));
    }

    /// <summary>
    /// The words of the question that is open: of the instrument that was asked last, all items or the first missing one. Earlier ones are
    /// answered by name only, so nothing asks for a bare number that would not be taken.
    /// </summary>
    public static string? OpenQuestion(Deliberation d, Occasion occasion) =>
        occasion.IsMisdirected ? null : Question(d, occasion, occasion.Asked[^1].Instrument);

    private static string? Question(Deliberation d, Occasion occasion, InstrumentId id)
    {
        var instrument = d.Study.InstrumentOf(id);
        var missing = Steps.Missing(d.Study, occasion, id);
        return missing.IsEmpty ? null : d.In(missing.Length == instrument.Items.Count ? instrument.Prompt : missing[0].Question);
    }

    /// <summary>Closes an occasion whose questions are all answered.</summary>
    public static void CompleteIfNothingIsMissing(Deliberation d, OccasionId id)
    {
        var occasion = d.State.OccasionOf(id)!;
        if (occasion.Status == OccasionStatus.Completed || !Steps.AreComplete(d.Study, d.State, occasion))
        {
            return;
        }

        var answers = occasion.CurrentAnswers.ToImmutableArray();
        var reason = answers.Any(answer => answer.Timeliness == Timeliness.Late) ? MissingReason.Late
            : answers.Any(answer => answer.Value is null) ? MissingReason.RefusedItem
            : (MissingReason?)null;
        d.Record(new Happening.OccasionCompleted(d.Now, id, answers.Max(answer => answer.ReceivedAt), reason));
    }
}
