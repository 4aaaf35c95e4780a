using System.Text.Json.Nodes;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Tests.Studies;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>A study with everything that a calendar can have: months, a burst, sessions, three reminders, calls, skipped and shifted prompts, a linked survey.</summary>
internal static class CalendarStudy
{
    public static StudyDefinition Study { get; } = Read();

    private static StudyDefinition Read()
    {
        var reading = StudyReader.Read(StudyJson.Of("mission-reconnect")
            .Set("/title", "All that a calendar can have")
            .Set("/occasions/0/remindAgainAfterHours", new JsonArray(48, 72)).Set("/occasions/0/callAfterHours", 96)
            .Set("/occasions/1/weeks", new JsonArray(1, 2, 3)).Set("/occasions/1/catchUp", "shift").Set("/occasions/1/remindAgainAfterHours", new JsonArray(30))
            .Set("/compensation/rules/0/occasions", new JsonArray("week-1", "week-2", "week-3"))
            .Set("/occasions/2", JsonNode.Parse("""
                { "id": "ema-{week}-{day}-{prompt}", "kind": "texts", "weeks": [5], "steps": [{ "instrument": "PST" }], "windowHours": 1, "lateHours": 0, "catchUp": "skip",
                  "burst": { "days": 3, "minimumGapMinutes": 90, "seed": 11, "windows": [{ "from": "09:00", "to": "14:00" }, { "from": "14:00", "to": "20:00" }] } }
                """))
            .Append("/occasions", """{ "id": "month-{month}", "kind": "texts", "months": [2, 4], "steps": [{ "instrument": "PST" }], "windowHours": 300, "remindAfterHours": 24 }""")
            .Append("/occasions", """{ "id": "session-{week}", "kind": "texts", "anchor": "lastSession", "weeks": [2], "steps": [{ "instrument": "PST" }], "windowHours": 100 }""")
            .Append("/occasions", """{ "id": "before-session", "kind": "texts", "anchor": "firstSession", "steps": [{ "instrument": "PST" }], "windowHours": 100 }""")
            .Set("/occasions/3/survey", JsonNode.Parse("""
                { "system": "qualtrics", "project": "SV_1", "link": "https://q.example.edu/jfe/form/SV_1?id={survey}",
                  "invitation": { "en": "Study questions: {link} You may skip any of them." }, "contents": ["BDI-II"], "suicideItem": "asked", "flag": { "field": "f", "value": "1" } }
                """))
            .Set("/occasions/3/remindAfterHours", 48).Set("/occasions/3/callAfterHours", 72)
            .Append("/alerts/rules", """{ "id": "survey-flag", "version": 1, "trigger": "survey", "level": "urgent" }""")
            .ToString());
        return reading.Study ?? throw new InvalidOperationException(string.Join('\n', reading.Issues));
    }
}
