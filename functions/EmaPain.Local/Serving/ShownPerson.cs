using System.Text.Json;
using EmaPain.Local.Cohort.Doors;

namespace EmaPain.Local.Serving;

/// <summary>Reads what the staff endpoints answer; tolerant, for they may say more one day.</summary>
internal static class ShownPerson
{
    /// <summary>When the earliest occasion that is still planned is to be sent.</summary>
    public static DateTimeOffset? NextPrompt(StaffReply reply)
    {
        if (!reply.IsDone)
        {
            return null;
        }

        using var person = JsonDocument.Parse(reply.Body);
        return !person.RootElement.TryGetProperty("occasions", out var occasions)
            ? null
            : occasions.EnumerateArray().Where(IsPlannedPrompt).Select(occasion => (DateTimeOffset?)occasion.GetProperty("planned").GetDateTimeOffset()).Min();
    }

    /// <summary>What the app said of a refusal, for people.</summary>
    public static string SentenceOf(StaffReply reply)
    {
        try
        {
            using var body = JsonDocument.Parse(reply.Body);
            return body.RootElement.GetProperty("sentence").GetString()!;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"The app answered {reply.Status}. What it wrote on the terminal may say why.";
        }
    }

    /// <summary>An assessment is a meeting with staff; no text invites to it.</summary>
    private static bool IsPlannedPrompt(JsonElement occasion) =>
        occasion.GetProperty("status").GetString() == "planned" && occasion.TryGetProperty("planned", out _)
        && !(occasion.TryGetProperty("kind", out var kind) && kind.GetString() == "assessment");
}
