using System.Collections.Immutable;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Texts;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What was being asked when the carrier received a text; answers received later are not known to it.</summary>
/// <param name="Occasion">The occasion that takes answers.</param>
/// <param name="Current">The instrument that was asked last.</param>
/// <param name="Due">Its items without an answer whose question is out, in order.</param>
/// <param name="Earlier">The same of instruments asked before it.</param>
/// <param name="LastAnswered">The instrument that was answered last, which CHANGE corrects.</param>
/// <param name="Answered">The items of the occasion that have an answer, those of the last instrument first.</param>
internal sealed record Conversation(
    Occasion Occasion, Instrument Current, ImmutableArray<Item> Due, ImmutableArray<Item> Earlier, Instrument? LastAnswered, ImmutableArray<Item> Answered)
{
    /// <summary>Clocks of carrier and cloud differ by less (design section 4.7).</summary>
    private static readonly Duration ClockAllowance = Duration.FromSeconds(10);

    /// <summary>The answered items of the instrument that was answered last.</summary>
    public ImmutableArray<Item> LastAnswers => [.. Answered.Where(item => LastAnswered?.Items.Contains(item) == true)];

    /// <summary>The conversation as it stood at an instant; nothing if no occasion took answers then.</summary>
    public static Conversation? At(StudyDefinition study, Participation person, Instant receivedAt)
    {
        if (AskedLast(person, receivedAt) is not { } occasion)
        {
            return null;
        }

        var asked = occasion.Asked.Where(asked => WasSent(occasion, asked, receivedAt)).ToList();
        var answers = Retelling.At(study, occasion, receivedAt);
        var lastAnswered = Retelling.LastAnswered(study, answers);
        ImmutableArray<Item> Missing(AskedInstrument of) =>
            [.. OutQuestions.At(occasion, study.InstrumentOf(of.Instrument), item => !answers.ContainsKey(item.Id), receivedAt)];
        return new Conversation(
            occasion,
            study.InstrumentOf(asked[^1].Instrument),
            Missing(asked[^1]),
            [.. asked.SkipLast(1).SelectMany(earlier => Missing(earlier))],
            lastAnswered,
            Retelling.Answered(study, answers));
    }

    /// <summary>
    /// The occasion whose question was out last, of those in their window, else of those that take late answers. Windows can overlap where
    /// they are counted from different anchors: who is reminded of the one answers the one.
    /// </summary>
    public static Occasion? AskedLast(Participation person, Instant at) => person.Occasions
        .Where(occasion => at <= occasion.LateUntil && occasion.Asked.Any(asked => WasSent(occasion, asked, at)))
        .MaxBy(occasion => (at <= occasion.Closes, LastQuestion(occasion, at)));

    private static Instant LastQuestion(Occasion occasion, Instant at) =>
        occasion.Reminders.Concat(occasion.Asked.Select(asked => asked.SentAt)).Where(sent => sent <= at).Append(occasion.Asked[0].SentAt).Max();

    /// <summary>The first of the instruments asked before the last one whose one text asks several items and none of them is answered.</summary>
    public static Instrument? Skipped(IReadOnlyList<Instrument> asked, Func<Item, bool> isOpen) =>
        asked.SkipLast(1).FirstOrDefault(instrument => instrument is { AsksOneByOne: false, Items.Count: > 1 } && instrument.Items.All(isOpen));

    /// <summary>Reads a text as an answer to what was open; CHANGE is for what was answered last, even if the next instrument is open already.</summary>
    public Reading Read(StudyDefinition study, string text, string language)
    {
        var reading = ReplyReader.Read(text, ContextOf(study, AskedItems.Of(study, Due), AskedItems.Of(study, Current.Items), AskedItems.Of(study, Earlier), language));
        var ofLast = LastAnswered is null ? null : ReplyReader.Read(text, ContextOf(study, [], AskedItems.Of(study, LastAnswered.Items), [], language));
        return ofLast as Reading.Change ?? reading as Reading.Change ?? ChangeOfEarlier(study, text, language) ?? WhichToChange(ofLast) ?? AnswerToSkippedInstrument(study, text, language)
            ?? (reading is Reading.Unreadable { Note: UnreadableNote.TooMany } ? AnswerToAll(study, text, language) : null) ?? reading;
    }

    /// <summary>The answers of a text for which no place was left: had fewer of its questions been answered before it, these would count.</summary>
    public Reading.Answered? ReadWithoutPlace(StudyDefinition study, string text, string language)
    {
        var earlier = Occasion.Asked.TakeWhile(asked => asked.Instrument != Current.Id).SelectMany(asked => Asked(study.InstrumentOf(asked.Instrument)));
        var current = AskedItems.Of(study, Asked(Current));
        return ReplyReader.Read(text, ContextOf(study, current, current, AskedItems.Of(study, [.. earlier]), language)) as Reading.Answered;
    }

    /// <summary>The items whose question is out or was answered.</summary>
    private IEnumerable<Item> Asked(Instrument instrument) =>
        instrument.AsksOneByOne ? instrument.Items.Where(item => Answered.Contains(item) || Due.Contains(item) || Earlier.Contains(item)) : instrument.Items;

    /// <summary>
    /// Whether a question was out. The allowance is for the first one only: a later one follows a text of the person, and nobody
    /// answers it within ten seconds, while the text that it follows is often sent twice.
    /// </summary>
    private static bool WasSent(Occasion occasion, AskedInstrument asked, Instant at) =>
        asked.Delivery != Delivery.NotSent
        && asked.SentAt <= (asked == occasion.Asked[0] ? at + ClockAllowance : at);

    /// <summary>A correction of an answer that only an instrument before the last one has, by its name.</summary>
    private Reading.Change? ChangeOfEarlier(StudyDefinition study, string text, string language)
    {
        ImmutableArray<Item> earlier = [.. Answered.Except(LastAnswers)];
        return earlier.IsEmpty ? null
            : ReplyReader.Read(text, ContextOf(study, [], AskedItems.Of(study, earlier), [], language)) is Reading.Change { ItemId: not null } change ? change
            : null;
    }

    private static Reading? WhichToChange(Reading? reading) => reading is Reading.Unreadable { Note: UnreadableNote.WhichToChange } ? reading : null;

    /// <summary>Whoever has answered a part and then sends as many bare numbers as there are items means all of them; the first answers count.</summary>
    private Reading.Answered? AnswerToAll(StudyDefinition study, string text, string language) => Due.IsEmpty ? null : Nameless(study, Current, text, language);

    /// <summary>
    /// Exactly as many bare numbers as an earlier, wholly unanswered instrument has items go to that one, until the current one has its
    /// first answer (design section 7): whoever answers the first text after the second came has not been asked twice.
    /// </summary>
    private Reading.Answered? AnswerToSkippedInstrument(StudyDefinition study, string text, string language)
    {
        List<Instrument> asked = [.. Occasion.Asked.TakeWhile(asked => asked.Instrument != Current.Id).Select(asked => study.InstrumentOf(asked.Instrument)), Current];
        var skipped = Skipped(asked, Earlier.Contains);
        return skipped is null || Current.Items.Any(Answered.Contains) ? null : Nameless(study, skipped, text, language);
    }

    /// <summary>The text as exactly one answer for each item of an instrument, in order.</summary>
    private static Reading.Answered? Nameless(StudyDefinition study, Instrument instrument, string text, string language)
    {
        ImmutableArray<AskedItem> nameless = [.. AskedItems.Of(study, instrument.Items).Select(item => item with { Names = [] })];
        return ReplyReader.Read(text, ContextOf(study, nameless, nameless, [], language)) is Reading.Answered answered
            && answered.Items.Length == instrument.Items.Count
            ? answered
            : null;
    }

    private static ReadingContext ContextOf(
        StudyDefinition study, ImmutableArray<AskedItem> due, ImmutableArray<AskedItem> instrument, ImmutableArray<AskedItem> earlier, string language) =>
        new(due, instrument, earlier, language) { Ours = StudyWordings.Sent(study) };
}
