using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class SpanishLineIsNamedTests
{
    private const string ToUnknownPhones = "/texts/unknownPhoneCrisis/es";
    private const string WithoutTwo = "En crisis llame al 988, o al 911. No vigilado 24/7.";

    [Fact]
    public void A_new_version_names_the_line_in_Spanish_to_an_unknown_phone() => Assert.Contains(ToUnknownPhones, Errors(WithoutTheLine()));

    [Fact]
    public void The_line_in_Spanish_is_988_then_2() =>
        Assert.DoesNotContain(ToUnknownPhones, Errors(StudyJson.Of("weekly-pst-peg").Set(ToUnknownPhones, "En crisis llame al 988 y marque 2. No vigilado 24/7.").ToString()));

    [Fact]
    public void A_veteran_reaches_the_Veterans_Crisis_Line_in_either_language() =>
        Assert.DoesNotContain(Errors(WithoutTheLine()), place => place.StartsWith("/roles/", StringComparison.Ordinal));

    [Fact]
    public void A_version_that_was_published_without_it_is_still_read() =>
        Assert.DoesNotContain(StudyReader.Read(WithoutTheLine()).Issues, issue => issue.Pointer == ToUnknownPhones && issue.Severity == IssueSeverity.Error);

    private static string WithoutTheLine() => StudyJson.Of("weekly-pst-peg").Set(ToUnknownPhones, WithoutTwo).ToString();

    private static IEnumerable<string> Errors(string json) =>
        StudyReader.ReadNew(json).Issues.Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => issue.Pointer);
}
