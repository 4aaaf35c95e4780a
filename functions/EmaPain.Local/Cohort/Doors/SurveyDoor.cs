using System.Net.Mime;
using System.Text;
using System.Text.Json;
using EmaPain.Oracle.Published;

namespace EmaPain.Local.Cohort.Doors;

/// <summary>Reports over HTTP as Qualtrics and REDCap do, with the key that the site gave them.</summary>
public sealed class SurveyDoor(HttpClient http, string key) : ISurveyDoor
{
    public async Task ReportAsync(PublishedSurvey survey, string id, PublishedFlag? flag, CancellationToken cancel)
    {
        using var request = survey.System == "redcap" ? Redcap(survey, id, flag) : Qualtrics(survey, id, flag);
        using var response = await http.SendAsync(request, cancel);
        if (!response.IsSuccessStatusCode)
        {
            throw new RefusedByTheAppException($"The app answered {(int)response.StatusCode} to the report of a survey.");
        }
    }

    private HttpRequestMessage Redcap(PublishedSurvey survey, string id, PublishedFlag? flag)
    {
        var fields = With(flag, new() { ["project_id"] = survey.Project, ["record"] = id, [$"{survey.Instrument}_complete"] = "2" });
        return new HttpRequestMessage(HttpMethod.Post, $"api/surveys/redcap?key={Uri.EscapeDataString(key)}") { Content = new FormUrlEncodedContent(fields) };
    }

    private HttpRequestMessage Qualtrics(PublishedSurvey survey, string id, PublishedFlag? flag)
    {
        var fields = With(flag, new() { ["id"] = id, ["survey"] = survey.Project, ["status"] = "complete" });
        return new HttpRequestMessage(HttpMethod.Post, "api/surveys/qualtrics")
        {
            Content = new StringContent(JsonSerializer.Serialize(fields), Encoding.UTF8, MediaTypeNames.Application.Json),
            Headers = { { "X-EmaPain-Key", key } },
        };
    }

    private static Dictionary<string, string> With(PublishedFlag? flag, Dictionary<string, string> fields)
    {
        if (flag is not null)
        {
            fields[flag.Field] = flag.Value;
        }

        return fields;
    }
}
