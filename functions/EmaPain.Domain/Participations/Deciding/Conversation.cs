using System.Collections.Immutable;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What was being asked when the carrier received a text.</summary>
/// <param name="Occasion">The occasion that takes answers.</param>
/// <param name="Current">The instrument that was asked last.</param>
/// <param name="Due">Its items without an answer, in order.</param>
/// <param name="Earlier">Items without an answer of instruments asked before it.</param>
internal sealed record Conversation(Occasion Occasion, Instrument Current, ImmutableArray<Item> Due, ImmutableArray<Item> Earlier)
{
    /// <summary>Clocks of carrier and cloud differ by less (design section 4.7).</summary>
    private static readonly Duration ClockAllowance = Duration.FromSeconds(10);

    /// <summary>The conversation as it stood at an instant; nothing if no occasion took answers then.</summary>
    public static Conversation? At(StudyDefinition study, Participation person, Instant receivedAt)
    {
        var occasion = person.Occasions
            .Where(occasion => occasion.Asked.Any(asked => WasSent(asked, receivedAt)))
            .MaxBy(occasion => occasion.Asked[0].SentAt);
        if (occasion is null || receivedAt > occasion.LateUntil)
        {
            return null;
        }

        var asked = occasion.Asked.Where(asked => WasSent(asked, receivedAt)).ToList();
        var current = asked[^1].Instrument;
        return new Conversation(
            occasion,
            study.InstrumentOf(current),
            Steps.Missing(study, occasion, current),
            [.. asked.SkipLast(1).SelectMany(earlier => Steps.Missing(study, occasion, earlier.Instrument))]);
    }

    /// <summary>Reads a text as an answer to what was open.</summary>
    public Reading Read(StudyDefinition study, string text, string language)
    {
        var reading = ReplyReader.Read(text, new ReadingContext(Ask(study, Due), Ask(study, Current.Items), Ask(study, Earlier), language));
        return AnswerToSkippedInstrument(study, text, language) ?? reading;
    }

    private static bool WasSent(AskedInstrument asked, Instant at) => asked.SentAt <= at + ClockAllowance;

    private static ImmutableArray<AskedItem> Ask(StudyDefinition study, IEnumerable<Item> items) =>
        [.. items.Select(item => AskedItemOf(study, item))];

    private static AskedItem AskedItemOf(StudyDefinition study, Item item)
    {
        var scale = study.ScaleOf(item);
        return new AskedItem(item.Id.Value, scale.Minimum, scale.Maximum, [.. item.Names.Values.SelectMany(names => names).Distinct()], item.ZeroWords);
    }

    /// <summary>
    /// Exactly as many bare numbers as an earlier, wholly unanswered instrument has items go to that one, until the current one has its
    /// first answer (design section 7): whoever answers the first text after the second came has not been asked twice.
    /// </summary>
    private Reading.Answered? AnswerToSkippedInstrument(StudyDefinition study, string text, string language)
    {
        var skipped = Occasion.Asked.TakeWhile(asked => asked.Instrument != Current.Id)
            .Select(asked => study.InstrumentOf(asked.Instrument))
            .FirstOrDefault(instrument => instrument.Items.Count > 1 && instrument.Items.All(item => Earlier.Contains(item)));
        if (skipped is null || Due.Length < Current.Items.Count)
        {
            return null;
        }

        ImmutableArray<AskedItem> nameless = [.. Ask(study, skipped.Items).Select(item => item with { Names = [] })];
        return ReplyReader.Read(text, new ReadingContext(nameless, nameless, [], language)) is Reading.Answered answered
            && answered.Items.Length == skipped.Items.Count
            ? answered
            : null;
    }
}
