using System.Collections.Immutable;
using System.Globalization;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What a person said on the phone: the same windows, pay and alerts as for texts. What is still missing is asked by text.</summary>
internal static class PhoneAnswers
{
    public static void Take(Deliberation d, StaffRecord.AnswersTaken taken)
    {
        var at = taken.TakenAt ?? d.Now;
        if ((Obstacle(d, taken) ?? Untimely(d, taken.Occasion, at) ?? Settled(d, taken, at)) is { } refusal)
        {
            d.Refuse(refusal.Code, refusal.Sentence);
            return;
        }

        var id = taken.Occasion;
        var before = d.State.OccasionOf(id)!;
        var fresh = Fresh(before, taken);
        var isCorrection = fresh.Any(answer => before.CurrentAnswer(answer.Item) is not null);
        foreach (var answer in fresh)
        {
            Answering.Keep(d, id, new Answer(
                answer.Item, answer.Value, at, Timeliness.InWindow, 1, AnswerMode.Phone, taken.Language ?? d.State.Language, d.Input.Id));
        }

        Asking.CompleteIfNothingIsMissing(d, id);
        Answering.ExplainAgain(d, id);
        if (isCorrection)
        {
            d.Revise(id);
        }
        else
        {
            Answering.ReviseIfNeeded(d, before, [.. fresh.Select(answer => d.Study.InstrumentOf(answer.Item).Id).Distinct()]);
        }

        d.Do(new Effect.RefreshOccasion(id));
    }

    /// <summary>What is wrong with the record, whenever it was said.</summary>
    private static Refusal? Obstacle(Deliberation d, StaffRecord.AnswersTaken taken)
    {
        if (d.State.OccasionOf(taken.Occasion) is not { Kind: OccasionKind.Texts })
        {
            return new("no-such-occasion", $"{d.State.Key.Participant} is asked nothing at '{taken.Occasion}'. Look at the person's occasions.");
        }

        if (taken.Answers.IsDefaultOrEmpty || taken.Answers.Contains(null!))
        {
            return new("no-answers", "Give at least one answer.");
        }

        if (taken.Answers.DistinctBy(answer => answer.Item).Count() < taken.Answers.Length)
        {
            return new("item-twice", "An item is answered twice here; keep one answer to each.");
        }

        return taken.Language is { } language && !d.Study.Languages.Contains(language)
            ? new("no-such-language", $"The study has no texts in '{language}'. It has: {string.Join(", ", d.Study.Languages)}.")
            : taken.Answers.Select(answer => Obstacle(d, taken.Occasion, answer)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? Obstacle(Deliberation d, OccasionId id, SpokenAnswer answer)
    {
        // Whoever records may be blinded: what an arm is asked beyond the others shows in no list.
        var steps = OccasionPlanning.PlanOf(d.Study, id).Steps;
        List<Item> items = [.. steps.SelectMany(step => d.Study.InstrumentOf(step.Instrument).Items)];
        if (items.Find(item => item.Id == answer.Item) is not { } item)
        {
            return new("no-such-item", $"'{id}' does not ask '{answer.Item}'. It asks: {string.Join(", ", items.Select(known => known.Id))}.");
        }

        if (!Steps.Of(d.Study, d.State, id).Any(step => d.Study.InstrumentOf(step.Instrument).Items.Contains(item)))
        {
            return new("no-such-item", $"Only some arms are asked '{answer.Item}' at '{id}', and this person's is none of them.");
        }

        var scale = d.Study.ScaleOf(item);
        return answer.Value < scale.Minimum || answer.Value > scale.Maximum
            ? new("out-of-range", $"{answer.Item} goes from {scale.Minimum} to {scale.Maximum}; {answer.Value} is no answer to it.")
            : null;
    }

    private static Refusal? Untimely(Deliberation d, OccasionId id, Instant at)
    {
        var occasion = d.State.OccasionOf(id)!;
        return at > d.Now ? new("in-the-future", "The call cannot be later than now; look at the time that was given.")
            : at < occasion.Planned ? new("too-early", $"'{id}' is asked from {Shown(d, occasion.Planned)} on.")
            : at > occasion.LateUntil ? new("too-late", $"'{id}' took answers until {Shown(d, occasion.LateUntil)}.")
            : at >= d.State.WithdrawnSince ? new("withdrawn", $"{d.State.Key.Participant} withdrew before that; nothing is asked any more.")
            : null;
    }

    /// <summary>An answer on record can be replaced while the window is open, by what was said after it.</summary>
    private static Refusal? Settled(Deliberation d, StaffRecord.AnswersTaken taken, Instant at)
    {
        var occasion = d.State.OccasionOf(taken.Occasion)!;
        var fresh = Fresh(occasion, taken);
        if (fresh.IsEmpty)
        {
            return new("nothing-to-do", "These answers are on record already.");
        }

        var known = fresh.Select(answer => occasion.CurrentAnswer(answer.Item)).OfType<Answer>().ToList();
        return known.Exists(answer => at > occasion.Closes || answer.ReceivedAt > at)
            ? new("already-answered", "An item has an answer that came later, or whose window is over; such an answer stays.")
            : known.TrueForAll(answer => Answering.MayRevise(d, taken.Occasion, answer.Item))
            ? null
            : new("too-many-corrections", "This answer was corrected too often; it stays as it is.");
    }

    private static ImmutableArray<SpokenAnswer> Fresh(Occasion occasion, StaffRecord.AnswersTaken taken) =>
        [.. taken.Answers.Where(answer => occasion.CurrentAnswer(answer.Item) is not { } current || current.Value != answer.Value)];

    private static string Shown(Deliberation d, Instant at) => d.Calendar.LocalAt(at).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
