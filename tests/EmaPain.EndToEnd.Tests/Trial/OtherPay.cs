using System.Text.Json.Nodes;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Mission Reconnect with pay rules that no shipped study has: shares, rows, bonuses, caps, pay of one arm.</summary>
internal static class OtherPay
{
    private const string Compensation = """
        {
          "capCents": 9000,
          "yearCapCents": 8000,
          "rules": [
            { "id": "share", "version": 1, "on": "answers", "cents": 500, "weeks": { "first": 1, "last": 8 }, "instrument": "PST", "prorated": "share", "capCents": 3000 },
            { "id": "some", "version": 1, "on": "answers", "cents": 250, "occasions": ["baseline", "week-16"], "instrument": "PST", "minimumItems": 2, "late": "paid" },
            { "id": "row", "version": 1, "on": "streak", "cents": 333, "weeks": { "first": 1, "last": 8 }, "instrument": "PST", "inARow": 3, "late": "paid" },
            { "id": "most", "version": 1, "on": "completion", "cents": 1000, "weeks": { "first": 1, "last": 8 }, "instrument": "PST", "minimumOccasions": 6 },
            { "id": "part", "version": 1, "on": "completion", "cents": 701, "weeks": { "first": 1, "last": 16 }, "prorated": "share", "late": "paid" },
            { "id": "visits", "version": 1, "on": "assessment", "cents": 1500, "weeks": { "first": 4, "last": 16 }, "late": "paid" },
            { "id": "one-arm", "version": 1, "on": "interview", "cents": 2000, "arms": ["wait-list"] }
          ]
        }
        """;

    public static string Study()
    {
        var study = Studies.Tree(Studies.Json("mission-reconnect", 1));
        study["compensation"] = JsonNode.Parse(Compensation);
        return study.ToJsonString();
    }
}
