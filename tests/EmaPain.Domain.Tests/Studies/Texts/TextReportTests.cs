using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;
using EmaPain.Domain.Tests.Participations;

namespace EmaPain.Domain.Tests.Studies.Texts;

public sealed class TextReportTests
{
    [Theory]
    [InlineData("Hello", "", 5, 1, "")]
    [InlineData("Hola, está bien", "á", 15, 1, "")]
    [InlineData("Ask your clinic about PTSD", "", 26, 1, "clinic PTSD")]
    public void A_text_is_reported_with_its_encoding_length_segments_and_what_it_reveals(string text, string outside, int length, int segments, string revealed)
    {
        var study = Trial.StudyOf("mission-reconnect");
        study = study with { Texts = study.Texts with { WrongNumber = new Dictionary<string, string> { ["en"] = text } } };

        var report = TextReport.Of(study).Single(report => report.Place == "/texts/wrongNumber/en");

        Assert.Equal((outside, length, segments, revealed), (report.OutsideGsm7, report.Length, report.Segments, string.Join(' ', report.Revealed)));
    }

    [Theory]
    [InlineData("/texts/wrongNumber/en", "/occasions/0/windowHours", "-1")]
    [InlineData("/texts/wrongNumber/en", "/occasions/0/windowHours", "\"long\"")]
    public void The_texts_are_reported_though_something_else_is_wrong(string place, string faulty, string value)
    {
        var reading = StudyReader.Read(StudyJson.Of("mission-reconnect")
            .Set("/texts/wrongNumber/en", "Ask doctor Garcia — now").Set(faulty, System.Text.Json.Nodes.JsonNode.Parse(value)).ToString());

        Assert.Null(reading.Study);
        var report = Assert.Single(reading.Texts, report => report.Place == place);
        Assert.Equal(("—", 23, 1, "doctor Garcia"), (report.OutsideGsm7, report.Length, report.Segments, string.Join(' ', report.Revealed)));
    }

    [Fact]
    public void Every_text_in_every_language_is_reported_once()
    {
        var places = TextReport.Of(Trial.StudyOf("weekly-pst-peg")).Select(report => report.Place).ToList();

        Assert.Equal(places.Distinct(), places);
        Assert.Equal(places.Count(place => place.EndsWith("/en", StringComparison.Ordinal)), places.Count(place => place.EndsWith("/es", StringComparison.Ordinal)));
        Assert.Contains("/roles/0/crisis/es", places);
        Assert.Contains("/instruments/1/items/2/question/es", places);
    }

    [Fact]
    public void A_balance_is_reported_with_all_that_may_stand_behind_it()
    {
        var study = Trial.StudyOf("mission-reconnect");
        var longer = study with { Texts = study.Texts with { BalanceNext = new Dictionary<string, string> { ["en"] = "Next: {amount} for {date}." } } };

        Assert.Equal(LengthOf(study) + " Next: $140.00 for 2026-12-31.".Length, LengthOf(longer));

        static int LengthOf(EmaPain.Domain.Studies.StudyDefinition study) => TextReport.Of(study).Single(report => report.Place == "/texts/balance/en").Length;
    }
}
