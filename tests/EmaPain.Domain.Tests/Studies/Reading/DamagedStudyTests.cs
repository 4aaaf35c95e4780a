using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Tests.Studies.Reading;

/// <summary>Every value of a shipped study, replaced by every kind of nonsense: the reader answers with issues and never throws.</summary>
public sealed class DamagedStudyTests
{
    private static readonly string[] Nonsense = ["null", "0", "-1", "2147483647", "1e300", "0.5", "true", "\"\"", "\"x\"", "\"{week}\"", "[]", "[null]", "{}"];

    [Theory]
    [InlineData("mission-reconnect")]
    [InlineData("weekly-pst-peg")]
    public void The_reader_never_throws(string study)
    {
        foreach (var path in Paths(JsonNode.Parse(StudyJson.Of(study).ToString())!, string.Empty))
        {
            foreach (var value in Nonsense)
            {
                var reading = StudyReader.Read(StudyJson.Of(study).Set(path, JsonNode.Parse(value)).ToString());
                Assert.Equal(reading.Study is null, reading.Issues.Any(issue => issue.Severity == IssueSeverity.Error));
            }
        }
    }

    [Theory]
    [InlineData("mission-reconnect")]
    [InlineData("weekly-pst-peg")]
    public void A_value_of_the_wrong_kind_is_always_an_error_at_its_place(string study)
    {
        foreach (var path in Paths(JsonNode.Parse(StudyJson.Of(study).ToString())!, string.Empty))
        {
            var reading = StudyReader.Read(StudyJson.Of(study).Set(path, JsonNode.Parse("true")).ToString());
            Assert.Contains(reading.Issues, issue => issue.Pointer == path && issue.Severity == IssueSeverity.Error);
        }
    }

    private static IEnumerable<string> Paths(JsonNode node, string at) => node.GetValueKind() switch
    {
        JsonValueKind.Object => node.AsObject().SelectMany(entry => Paths(entry.Value!, $"{at}/{entry.Key}").Prepend($"{at}/{entry.Key}")),
        JsonValueKind.Array => node.AsArray().SelectMany((entry, place) => Paths(entry!, $"{at}/{place}").Prepend($"{at}/{place}")),
        _ => [],
    };
}
