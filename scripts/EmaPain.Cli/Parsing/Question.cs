using System.Collections.Immutable;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Cli.Parsing;

/// <summary>What a text is read as an answer to.</summary>
/// <param name="Places">The items that have a place in the values.</param>
/// <param name="Context">What the reader is told is open.</param>
/// <param name="All">All items of the study, for telling the person's own words from what it asks.</param>
internal sealed record Question(ImmutableArray<string> Places, ReadingContext Context, ReadingContext All)
{
    /// <exception cref="CouldNotRunException">The study has no such instrument, item or language.</exception>
    public static Question Of(StudyDefinition study, string asked, string? language)
    {
        var instrument = study.Instruments.FirstOrDefault(known => Same(known.Id.Value, asked.Split('.')[0]))
            ?? throw new CouldNotRunException(
                $"Study {study.Id} has no instrument '{asked}'. It has: {string.Join(", ", study.Instruments.Select(known => known.Id))}.");
        var due = asked.Contains('.', StringComparison.Ordinal) ? instrument.Items.Where(item => Same(item.Id.Value, asked)).ToList() : instrument.Items;
        if (due.Count == 0)
        {
            throw new CouldNotRunException(
                $"Instrument {instrument.Id} has no item '{asked}'. It has: {string.Join(", ", instrument.Items.Select(item => item.Id))}.");
        }

        if (language is not null && !study.Languages.Contains(language))
        {
            throw new CouldNotRunException($"Study {study.Id} has no texts in '{language}'. It has: {string.Join(", ", study.Languages)}.");
        }

        var context = new ReadingContext(AskedItems.Of(study, due), AskedItems.Of(study, instrument.Items), [], language ?? study.Languages[0]) { Ours = StudyWordings.Sent(study) };
        return new Question([.. due.Select(item => item.Id.Value)], context, AskedItems.ContextOfAll(study, context.Language));
    }

    public ParsedText Read(string text)
    {
        var reading = ReplyReader.Read(text, Context);
        var isCrisis = CrisisScreen.Screen(text) is not null;
        return new ParsedText(text, Within(reading), isCrisis, !isCrisis && Remark.IsIn(text, reading, All), Places);
    }

    private static bool Same(string known, string written) => known.Equals(written, StringComparison.OrdinalIgnoreCase);

    /// <summary>A change of an item that was not asked about is no answer to the one that was.</summary>
    private Reading Within(Reading reading) => reading is Reading.Change { ItemId: { } named } && !Places.Contains(named)
        ? new Reading.Unreadable(new UnreadableNote.OtherItem())
        : reading;
}
