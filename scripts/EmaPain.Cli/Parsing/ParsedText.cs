using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.Domain.Replies;

namespace EmaPain.Cli.Parsing;

/// <summary>A text and its reading, as one line of JSON in ASCII (design section 10).</summary>
/// <param name="Text">As it came.</param>
/// <param name="Reading">What it says.</param>
/// <param name="Crisis">Whether somebody has to look because of words of crisis.</param>
/// <param name="IsRemark">Whether it stands in words that nothing here understood, so that somebody reads it by the next business day.</param>
/// <param name="Places">The items that have a place in the values, in order.</param>
internal sealed record ParsedText(string Text, Reading Reading, bool Crisis, bool IsRemark, ImmutableArray<string> Places)
{
    public string Write()
    {
        var json = new JsonObject
        {
            ["text"] = Text,
            ["reading"] = JsonNamingPolicy.CamelCase.ConvertName(Reading.GetType().Name),
            ["values"] = Values(),
            ["crisis"] = Crisis,
        };
        if (Reading is Reading.Answered answered && answered.Items.Any(item => item.Value is null))
        {
            json["skipped"] = new JsonArray([.. answered.Items.Where(item => item.Value is null).Select(item => JsonValue.Create(item.ItemId))]);
        }
        else if (Reading is Reading.Change change)
        {
            json["item"] = change.ItemId;
        }
        else if (Reading is Reading.Unreadable { Note: var note } && WordOf(note) is { } word)
        {
            json["note"] = word;
        }

        if (IsRemark)
        {
            json["remark"] = true;
        }

        return json.ToJsonString();
    }

    private JsonArray Values() => Reading switch
    {
        Reading.Answered answered => Array(Places.Select(place => answered.Items.FirstOrDefault(item => item.ItemId == place)?.Value)),
        Reading.Change { ItemId: { } named, Values: [var value] } => Array(Places.Select(place => place == named ? value : (int?)null)),
        Reading.Change change => Array(change.Values.Cast<int?>()),
        _ => [],
    };

    private static JsonArray Array(IEnumerable<int?> values)
    {
        var all = values.ToList();
        var last = all.FindLastIndex(value => value is not null);
        return [.. all.Take(last + 1).Select(value => JsonValue.Create(value))];
    }

    private static string? WordOf(UnreadableNote note) => note switch
    {
        UnreadableNote.Language language => $"language:{language.Code}",
        UnreadableNote.WrongNumber => "wrongNumber",
        UnreadableNote.AutoReply => "autoReply",
        UnreadableNote.Distress => "distress",
        UnreadableNote.MaybeStop => "maybeStop",
        _ => null,
    };
}
