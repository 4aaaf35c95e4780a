using System.Collections.Immutable;
using System.Text.Json;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Studies.Texts;

/// <summary>What a text of a study is like when it is sent with its longest fillings.</summary>
/// <param name="Place">Where it stands in the file.</param>
/// <param name="OutsideGsm7">The characters for which the carrier takes UCS-2; none: GSM-7.</param>
/// <param name="Length">Septets in GSM-7, else units of UTF-16.</param>
/// <param name="Segments">How many the carrier makes of it, 1 and up.</param>
/// <param name="Revealed">Words that tell others what the study is about.</param>
public sealed record TextReport(string Place, string OutsideGsm7, int Length, int Segments, ImmutableArray<string> Revealed)
{
    /// <summary>Every text that a study sends, in every language, in the order of the file's parts.</summary>
    public static IEnumerable<TextReport> Of(StudyDefinition study)
    {
        var names = RevealingWords.NamesOf(study);
        return from wording in StudyWordings.Of(study)
               where wording.Use != WordingUse.Anchor
               from entry in wording.ByLanguage
               let sent = TextsFitSegments.AsSent(study, wording.Use, entry.Key, TextsFitSegments.Whole(study, wording, entry.Key, entry.Value))
               select Of(JsonPointer.Below(wording.Place, entry.Key), sent, [.. RevealingWords.In(names, entry.Value)]);
    }

    /// <summary>The wordings of a file whose values do not make a study yet, as they stand there: with their fillings not filled in.</summary>
    public static IEnumerable<TextReport> Of(JsonElement file) =>
        from wording in LooseWordings.Of(file)
        select Of(wording.Place, wording.Text, [.. RevealingWords.In([], wording.Text)]);

    private static TextReport Of(string place, string sent, ImmutableArray<string> revealed) =>
        new(place, SegmentCount.OutsideGsm7(sent), SegmentCount.LengthOf(sent), SegmentCount.Of(sent), revealed);
}
