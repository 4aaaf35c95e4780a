using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A coordinator's morning: the mail, its commands, the list that gets shorter.</summary>
public sealed class TaskTests
{
    private const string Tasks = $"api/studies/{TrialStage.Study}/sites/{TrialStage.Site}/tasks";

    [Fact]
    public async Task Open_tasks_are_mailed_in_the_morning_once_by_two_hosts_until_they_are_done()
    {
        await using var stage = await TrialStage.OpenAsync();
        await stage.Machine.AddHostAsync();
        await PutAsync(stage, "kim");
        var person = await stage.VolunteerAsync();
        await stage.TextAsync(person, "STOP");

        await stage.MorningAsync();
        var mail = Assert.Single((await stage.MailsAsync()), mail => mail.Subject.StartsWith("1 open task", StringComparison.Ordinal));
        Assert.Equal(["kim@example.org"], mail.To);
        Assert.Contains(person.Id, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Phone[2..], mail.Text + mail.Html, StringComparison.Ordinal);

        var task = Assert.Single(await ListAsync(stage));
        Assert.Contains($"  {task.GetProperty("remedy").GetString()}\n", mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"  {task.GetProperty("done").GetString()}\n", mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(task.GetRawText(), Assert.Single((await stage.ShowAsync(person)).GetProperty("tasks").EnumerateArray()).GetRawText());

        using var done = await stage.StaffAsync(HttpMethod.Post, $"{Tasks}/{task.GetProperty("id").GetString()}/done", null);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Empty(await ListAsync(stage));
        using var again = await stage.StaffAsync(HttpMethod.Post, $"{Tasks}/{task.GetProperty("id").GetString()}/done", null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        await stage.MorningAsync();
        Assert.Single(await stage.MailsAsync(), mail => mail.Subject.Contains("open task", StringComparison.Ordinal));
    }

    private static async Task PutAsync(TrialStage stage, string id)
    {
        using var answer = await stage.StaffAsync(
            HttpMethod.Put, $"api/staff/{id}", new { study = TrialStage.Study, site = TrialStage.Site, role = "coordinator", address = $"{id}@example.org" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(TrialStage stage)
    {
        using var answer = await stage.StaffAsync(HttpMethod.Get, Tasks, null);
        return (await answer.Content.ReadFromJsonAsync<List<JsonElement>>())!;
    }
}
