using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class OneParticipantTests
{
    private const string Study = "mission-reconnect";
    private const string Phone = "+18135550190";
    private const string Sender = "+18135550128";

    [Fact]
    public async Task A_prompt_goes_out_is_answered_stored_and_the_assessment_is_paid()
    {
        await using var stage = await TrialStage.OpenAsync();
        await stage.ActivateAsync(Study, "p1", Phone, "south", "wait-list");
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        var prompt = Assert.Single(stage.TextsTo(Phone));
        Assert.Contains("1 (none) to 5 (worst)", prompt, StringComparison.Ordinal);

        await stage.PassAsync(TimeSpan.FromMinutes(30));
        await stage.TextAsync(Phone, Sender, "3 4 2");
        await stage.RecordAsync(Study, "p1", new { record = "assessment-completed", occasion = "assessment-baseline" });
        await stage.SettleAsync();

        var person = await stage.ShowAsync(Study, "p1");
        Assert.Equal("completed", person.GetProperty("occasions").EnumerateArray().First(o => o.GetProperty("id").GetString() == "baseline").GetProperty("status").GetString());
        Assert.Equal(2000, person.GetProperty("balanceCents").GetInt32());
    }

    [Fact]
    public async Task Health_is_green_and_a_wrong_staff_key_is_told_the_remedy()
    {
        await using var stage = await TrialStage.OpenAsync();
        using var health = await stage.Http.GetAsync(new Uri("api/health", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        using var refused = await stage.StaffAsync(HttpMethod.Get, $"api/studies/{Study}/participants/p1", null, key: "wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains("Authorization", problem.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }
}
