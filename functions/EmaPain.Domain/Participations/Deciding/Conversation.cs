using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What was being asked when the carrier received a text; answers received later are not known to it.</summary>
/// <param name="Occasion">The occasion that takes answers.</param>
/// <param name="Current">The instrument that was asked last.</param>
/// <param name="Due">Its items without an answer, in order.</param>
/// <param name="Earlier">Items without an answer of instruments asked before it.</param>
/// <param name="LastAnswered">The instrument that was answered last, which CHANGE corrects.</param>
internal sealed record Conversation(
    Occasion Occasion, Instrument Current, ImmutableArray<Item> Due, ImmutableArray<Item> Earlier, Instrument? LastAnswered)
{
    /// <summary>Clocks of carrier and cloud differ by less (design section 4.7).</summary>
    private static readonly Duration ClockAllowance = Duration.FromSeconds(10);

    /// <summary>The conversation as it stood at an instant; nothing if no occasion took answers then.</summary>
    public static Conversation? At(StudyDefinition study, Participation person, Instant receivedAt)
    {
        var occasion = person.Occasions
            .Where(occasion => occasion.Asked.Any(asked => WasSent(occasion, asked, receivedAt)))
            .MaxBy(occasion => occasion.Asked[0].SentAt);
        if (occasion is null || receivedAt > occasion.LateUntil)
        {
            return null;
        }

        var asked = occasion.Asked.Where(asked => WasSent(occasion, asked, receivedAt)).ToList();
        var lastAnswer = occasion.Answers.Where(answer => answer.ReceivedAt <= receivedAt).MaxBy(answer => answer.ReceivedAt);
        return new Conversation(
            occasion,
            study.InstrumentOf(asked[^1].Instrument),
            MissingAt(study, occasion, asked[^1].Instrument, receivedAt),
            [.. asked.SkipLast(1).SelectMany(earlier => MissingAt(study, occasion, earlier.Instrument, receivedAt))],
            lastAnswer is null ? null : study.InstrumentOf(lastAnswer.Item));
    }

    /// <summary>Reads a text as an answer to what was open.</summary>
    public Reading Read(StudyDefinition study, string text, string language)
    {
        var reading = ReplyReader.Read(text, new ReadingContext(AskedItems.Of(study, Due), AskedItems.Of(study, Current.Items), AskedItems.Of(study, Earlier), language));
        return CorrectionOfLast(study, text, language) ?? AnswerToSkippedInstrument(study, text, language) ?? reading;
    }

    /// <summary>
    /// Whether a question was out. The allowance is for the first one only: a later one follows a text of the person, and nobody
    /// answers it within ten seconds, while the text that it follows is often sent twice.
    /// </summary>
    private static bool WasSent(Occasion occasion, AskedInstrument asked, Instant at) =>
        asked.Delivery != Delivery.NotSent
        && asked.SentAt <= (asked == occasion.Asked[0] ? at + ClockAllowance : at);

    private static ImmutableArray<Item> MissingAt(StudyDefinition study, Occasion occasion, InstrumentId instrument, Instant at) =>
        [.. study.InstrumentOf(instrument).Items.Where(item => !occasion.IsAnsweredAt(item.Id, at))];

    /// <summary>CHANGE is for what was answered last, even if the next instrument is open already.</summary>
    private Reading.Change? CorrectionOfLast(StudyDefinition study, string text, string language) =>
        LastAnswered is null
            ? null
            : ReplyReader.Read(text, new ReadingContext([], AskedItems.Of(study, LastAnswered.Items), [], language)) as Reading.Change;

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

        ImmutableArray<AskedItem> nameless = [.. AskedItems.Of(study, skipped.Items).Select(item => item with { Names = [] })];
        return ReplyReader.Read(text, new ReadingContext(nameless, nameless, [], language)) is Reading.Answered answered
            && answered.Items.Length == skipped.Items.Count
            ? answered
            : null;
    }
}
