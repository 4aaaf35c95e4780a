using EmaPain.Domain.Instruments;

namespace EmaPain.Domain.Studies.Texts;

/// <summary>How a text lists items so that the person can name one of them.</summary>
public static class NamesOfItems
{
    private const string Separator = ", ";

    /// <summary>The first name of each item in a language that a segment of GSM-7 can hold, in capitals; the reader knows them without accents as well.</summary>
    public static string List(IEnumerable<Item> items, string language) => string.Join(Separator, items.Select(item => NameOf(item, language)));

    /// <summary>Values one after the other, as they were sent.</summary>
    public static string List(IEnumerable<int> values) => string.Join(Separator, values);

    private static string NameOf(Item item, string language)
    {
        var names = item.Names.GetValueOrDefault(language, []).Select(name => name.ToUpperInvariant()).ToList();
        return names.Find(name => SegmentCount.OutsideGsm7(name).Length == 0) ?? names.FirstOrDefault(item.Id.Value);
    }
}
