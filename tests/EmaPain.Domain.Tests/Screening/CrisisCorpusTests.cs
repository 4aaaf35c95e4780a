using EmaPain.Domain.Screening;
using EmaPain.Domain.Tests.Corpora;

namespace EmaPain.Domain.Tests.Screening;

public sealed class CrisisCorpusTests
{
    [Theory]
    [MemberData(nameof(Corpus.Lines), "Corpora/Screening/urgent.tsv", MemberType = typeof(Corpus))]
    [MemberData(nameof(Corpus.Lines), "Corpora/Screening/harmless.tsv", MemberType = typeof(Corpus))]
    [MemberData(nameof(Corpus.Lines), "Corpora/Screening/spanish.tsv", MemberType = typeof(Corpus))]
    public void Every_text_comes_before_a_person_as_soon_as_it_must_and_no_sooner(string text, string expected)
    {
        var found = CrisisScreen.Screen(text)?.Level;
        Assert.True(Fits(found, expected), $"'{text}' is {found?.ToString() ?? "nothing"}, not {expected}");
    }

    [Theory]
    [MemberData(nameof(Corpus.Lines), "Corpora/Screening/urgent.tsv", MemberType = typeof(Corpus))]
    public void Numbers_and_keywords_beside_a_cry_change_nothing(string text, string expected)
    {
        string[] beside = [$"5 4 3. {text}", $"{text}. STOP", $"SKIP. {text}", $"{text}\n7"];
        Assert.All(beside, together => Assert.True(Fits(CrisisScreen.Screen(together)?.Level, expected), together));
    }

    [Theory]
    [MemberData(nameof(Corpus.Lines), "Corpora/Screening/urgent.tsv", MemberType = typeof(Corpus))]
    public void Capitals_curly_quotes_and_missing_marks_change_nothing(string text, string expected)
    {
        string[] written = [text.ToUpperInvariant(), text.Replace('\'', '’'), text.Replace("'", "", StringComparison.Ordinal), $"  {text}!!! 😢"];
        Assert.All(written, same => Assert.True(Fits(CrisisScreen.Screen(same)?.Level, expected), same));
    }

    /// <summary>calm: not urgent; seen: review or urgent; none: nothing.</summary>
    private static bool Fits(CrisisLevel? found, string expected) => expected switch
    {
        "urgent" => found == CrisisLevel.Urgent,
        "calm" => found != CrisisLevel.Urgent,
        "seen" => found is not null,
        "none" => found is null,
        _ => throw new ArgumentOutOfRangeException(nameof(expected), expected, "no such expectation"),
    };
}
