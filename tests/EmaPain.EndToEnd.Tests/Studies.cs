using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.Local.Commands;
using EmaPain.Local.Parts;
using EmaPain.Oracle.Published;

namespace EmaPain.EndToEnd.Tests;

/// <summary>The shipped study files, and the day on which trials of the tests begin.</summary>
internal static class Studies
{
    /// <summary>A Monday in winter: the zones change their clocks within the trial.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 1, 26, 0, 0, 0, TimeSpan.Zero);

    public static PublishedStudy MissionReconnect { get; } = PublishedStudy.Read(Json("mission-reconnect"));

    public static PublishedStudy WeeklyPstPeg { get; } = PublishedStudy.Read(Json("weekly-pst-peg"));

    /// <summary>The file of the newest version, as <c>./scripts/run</c> takes it.</summary>
    public static string Newest(string id) => StudyFiles.Of(id).Single();

    /// <summary>The file of the first version, in which nobody needs a partner.</summary>
    public static string First(string id) => Path.Combine(RepositoryFolders.Studies, id, "1.study.json");

    /// <summary>A study file as a tree that a test may change; its comments are lost.</summary>
    public static JsonNode Tree(string json) => JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;

    public static string Json(string id, int? version = null) =>
        File.ReadAllText(version is { } number ? Path.Combine(RepositoryFolders.Studies, id, $"{number}.study.json") : Newest(id));
}
