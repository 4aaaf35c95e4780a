using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Tests.Studies.Reading;

public sealed class StudyReaderTests
{
    [Fact]
    public void A_lost_comma_is_named_by_line_and_column()
    {
        var issue = Assert.Single(StudyReader.Read("{\n  \"id\": \"a\"\n  \"version\": 1\n}").Issues);

        Assert.Equal(string.Empty, issue.Pointer);
        Assert.Contains("line 3, column 3", issue.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("\uD800")]
    [InlineData("{} {}")]
    public void What_is_no_study_at_all_is_one_error_at_the_root_and_no_exception(string text)
    {
        var reading = StudyReader.Read(text);

        Assert.Null(reading.Study);
        Assert.Equal(string.Empty, Assert.Single(reading.Issues, issue => issue.Severity == IssueSeverity.Error).Pointer);
    }

    [Fact]
    public void An_unknown_property_is_named_with_the_nearest_known_one()
    {
        var issue = OnlyError(study => study.Set("/occasions/0/windowHour", 5));

        Assert.Equal("/occasions/0/windowHour", issue.Pointer);
        Assert.Contains("\"windowHours\"", issue.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/choices/time", "\"25:00\"", "HH:mm")]
    [InlineData("/choices/time", "\"9:00\"", "HH:mm")]
    [InlineData("/choices/weekday", "\"mondy\"", "\"monday\"")]
    [InlineData("/choices/weekday", "\"Monday\"", "\"monday\"")]
    [InlineData("/choices/weekday", "1", "\"monday\"")]
    [InlineData("/occasions/1/weeks/2", "\"3\"", "whole number")]
    [InlineData("/occasions/1/weeks/2", "3.5", "whole number")]
    [InlineData("/occasions/1/weeks", "3", "[ ]")]
    [InlineData("/texts/help", "\"Help\"", "{ }")]
    [InlineData("/texts/help/en", "null", "text")]
    [InlineData("/arms/0", "null", "{ }")]
    [InlineData("/id", "7", "text")]
    [InlineData("/title", "null", "null")]
    [InlineData("/compensation/rules", "null", "null")]
    [InlineData("/alerts/rules/0/clauses/0/riseFromBaseline", "\"1\"", "number")]
    public void A_value_of_the_wrong_kind_is_named_with_what_to_write(string path, string value, string remedy)
    {
        var issue = OnlyError(study => study.Set(path, System.Text.Json.Nodes.JsonNode.Parse(value)));

        Assert.Equal(path, issue.Pointer);
        Assert.Contains(remedy, issue.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_property_is_named_at_its_place() =>
        Assert.Equal("/texts/balance", OnlyError(study => study.Remove("/texts/balance")).Pointer);

    [Fact]
    public void A_property_that_stands_there_twice_is_named()
    {
        var text = StudyFiles.Read("mission-reconnect").Replace("\"version\": 1,\n  \"title\"", "\"version\": 1, \"version\": 2,\n  \"title\"", StringComparison.Ordinal);

        Assert.Equal("/version", Assert.Single(Errors(text)).Pointer);
    }

    [Fact]
    public void A_slash_and_a_tilde_in_a_name_are_escaped_in_the_pointer() =>
        Assert.Equal("/texts/help/e~1n~0", OnlyError(study => study.Set("/texts/help", System.Text.Json.Nodes.JsonNode.Parse("""{ "e/n~": 1 }"""))).Pointer);

    [Fact]
    public void Half_of_a_surrogate_pair_is_an_issue_and_no_exception()
    {
        var text = StudyFiles.Read("mission-reconnect").Replace("\"Wait list\"", "\"\\ud800\"", StringComparison.Ordinal);

        Assert.Equal("/arms/1/title", Assert.Single(Errors(text)).Pointer);
    }

    [Fact]
    public void All_issues_are_reported_at_once()
    {
        var study = StudyJson.Of("mission-reconnect")
            .Set("/choices/time", "noon")
            .Set("/occasions/2/windowHours", "156")
            .Set("/sites/0/colour", "red")
            .Remove("/roles/0/crisis");

        Assert.Equal(
            ["/choices/time", "/occasions/2/windowHours", "/roles/0/crisis", "/sites/0/colour"],
            Errors(study.ToString()).Select(issue => issue.Pointer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rules_are_judged_beside_an_unknown_property()
    {
        var study = StudyJson.Of("mission-reconnect").Set("/colour", "red").Set("/compensation/capCents", 1);

        Assert.Equal(["/colour", "/compensation/capCents"], Errors(study.ToString()).Select(issue => issue.Pointer));
    }

    [Fact]
    public void Comments_commas_and_a_byte_order_mark_are_no_issue() =>
        Assert.NotNull(StudyReader.Read("\uFEFF// A study.\n" + StudyFiles.Read("mission-reconnect").Replace("\"placeholders\": [", "\"placeholders\": [/* none */", StringComparison.Ordinal)).Study);

    [Fact]
    public void A_warning_alone_leaves_the_study_usable()
    {
        var reading = StudyReader.Read(StudyJson.Of("mission-reconnect").Set("/compensation/capCents", 20000).ToString());

        Assert.Contains(reading.Issues, issue => issue is { Pointer: "/compensation/capCents", Severity: IssueSeverity.Warning });
        Assert.NotNull(reading.Study);
    }

    private static StudyIssue OnlyError(Action<StudyJson> change)
    {
        var study = StudyJson.Of("mission-reconnect");
        change(study);
        return Assert.Single(Errors(study.ToString()));
    }

    private static List<StudyIssue> Errors(string text)
    {
        var reading = StudyReader.Read(text);
        Assert.Null(reading.Study);
        return [.. reading.Issues.Where(issue => issue.Severity == IssueSeverity.Error)];
    }
}
