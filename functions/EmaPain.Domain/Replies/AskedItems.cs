using System.Collections.Immutable;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Replies.Wording;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Replies;

/// <summary>Questions of a study as far as reading their answers needs them.</summary>
public static class AskedItems
{
    /// <summary>The items in their order; each goes by its names in all languages, since people mix them.</summary>
    public static ImmutableArray<AskedItem> Of(StudyDefinition study, IEnumerable<Item> items) => [.. items.Select(item => Of(study, item))];

    /// <summary>All items of a study, none of them due: what a text is held against that may be somebody's own words (<see cref="Remark"/>).</summary>
    public static ReadingContext ContextOfAll(StudyDefinition study, string language) =>
        new([], Of(study, study.Instruments.SelectMany(instrument => instrument.Items)), [], language) { Ours = StudyWordings.Sent(study) };

    private static AskedItem Of(StudyDefinition study, Item item)
    {
        var scale = study.ScaleOf(item);
        return new AskedItem(item.Id.Value, scale.Minimum, scale.Maximum, [.. item.Names.Values.SelectMany(names => names).Distinct()], item.ZeroWords)
        {
            Anchors = [.. Anchors(scale.MinimumAnchor, scale.Minimum), .. Anchors(scale.MaximumAnchor, scale.Maximum)],
        };
    }

    private static IEnumerable<AskedAnchor> Anchors(IReadOnlyDictionary<string, string> byLanguage, int value) =>
        byLanguage.Values.Select(words => new AskedAnchor(Folding.Fold(words), value));
}
