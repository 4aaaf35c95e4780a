using System.Text.Json.Nodes;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Studies;

public sealed class StudySchemaTests
{
    /// <summary>After a change of the types: <c>scripts/emapain study schema > functions/studies/study.schema.json</c>.</summary>
    [Fact]
    public void The_committed_schema_is_the_one_of_the_types() =>
        Assert.Equal(StudySchema.Write(), File.ReadAllText(Path.Combine(StudyFiles.Folder, "study.schema.json")));

    [Fact]
    public void Times_ids_and_words_are_described()
    {
        var schema = JsonNode.Parse(StudySchema.Write())!["properties"]!;

        Assert.Equal("string", (string?)schema["id"]!["type"]);
        Assert.Matches((string)schema["choices"]!["properties"]!["time"]!["pattern"]!, "09:30");
        Assert.Contains("tollFree", schema["sites"]!["items"]!["properties"]!["senderKind"]!["enum"]!.AsArray().Select(word => (string?)word));
    }
}
