using System.Text.Json.Nodes;

namespace EmaPain.Domain.Tests.Studies.Rules;

/// <summary>Puts a linked survey with a suicide item into the assessments of mission-reconnect.</summary>
internal static class SurveyOf
{
    public const string At = "/occasions/4/survey";

    /// <summary>The baseline's assessment as well.</summary>
    public static StudyJson WithFirstSurvey(this StudyJson study) => study.WithSurvey().Set("/occasions/3/survey", study.At(At).DeepClone());

    public static StudyJson WithSurvey(this StudyJson study) => study
        .Set(At, JsonNode.Parse("""
            { "system": "redcap", "project": "412", "instrument": "poq_va", "link": "https://redcap.example.edu/surveys/?s=ABC&id={survey}",
              "invitation": { "en": "Study questions are waiting: {link} You may skip any of them." },
              "contents": ["POQ-VA", "BDI-II"], "suicideItem": "asked", "flag": { "field": "safety_complete", "value": "2" } }
            """))
        .Append("/alerts/rules", """{ "id": "survey-flag", "version": 1, "trigger": "survey", "level": "urgent" }""");
}
