using System.Text.Json;
using EmaPain.Azure.Options;
using EmaPain.Azure.Security;
using EmaPain.Functions.Triggers.Alerts;
using EmaPain.House.Tests.Hosting;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>The registrations in Entra that scripts/deploy makes: whose they are, what they have, and what of others it leaves alone.</summary>
public sealed class RegistrationTests
{
    private const string Patch = "az rest --method patch --uri https://graph.example/v1.0/applications(appId='22222222-2222-2222-2222-222222222222') --body ";

    [Fact]
    public void The_registrations_are_those_that_the_code_asks_for()
    {
        var script = Checkout.Read("scripts/entra.bash");
        Assert.Contains($"webhook_role={EventGridGuard.Role}\n", script, StringComparison.Ordinal);
        Assert.Contains($"staff_role={new StaffOptions().Role}\n", script, StringComparison.Ordinal);
        Assert.Contains($"unblinded_role={new StaffOptions().UnblindedRole}\n", script, StringComparison.Ordinal);
        Assert.Contains($"event_grid_app={new WebhookOptions().EventGridAppId} ", script, StringComparison.Ordinal);
        Assert.Contains($"azure_cli_app={new WebhookOptions().OperatorAppId} ", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Browsers_come_back_to_the_page_that_takes_the_token() => Assert.Contains(
        $"sign_in_path=/api/{FunctionList.Methods.Where(method => FunctionList.NameOf(method) == nameof(FinishAlertSignIn))
            .SelectMany(FunctionList.Bindings<Microsoft.Azure.Functions.Worker.HttpTriggerAttribute>).Single().Route}\n",
        Checkout.Read("scripts/entra.bash"), StringComparison.Ordinal);

    [Fact]
    public void A_new_registration_gets_everything()
    {
        var sent = Sent("empty");
        Assert.Equal(["Trial.Staff", "Trial.Unblinded"], sent[0].GetProperty("appRoles").EnumerateArray().Select(role => role.GetProperty("value").GetString()));
        Assert.Equal("api://22222222-2222-2222-2222-222222222222", sent[0].GetProperty("identifierUris")[0].GetString());
        Assert.Equal(2, sent[1].GetProperty("api").GetProperty("requestedAccessTokenVersion").GetInt32());
        Assert.Equal("https://the-hostName/api/alert-sign-in", sent[^1].GetProperty("web").GetProperty("redirectUris")[0].GetString());
        Assert.True(sent[^1].GetProperty("web").GetProperty("implicitGrantSettings").GetProperty("enableIdTokenIssuance").GetBoolean());
    }

    /// <summary>What somebody added by hand stays, in the words that they chose; what Graph tells and does not take is left out.</summary>
    [Fact]
    public void An_older_registration_gets_what_it_lacks_and_loses_nothing()
    {
        var sent = Sent("older");
        Assert.Equal(3, sent.Count);
        Assert.Equal(
            ["Trial.Staff: In our own words.", "Site.Monitor: Added by hand.", "Trial.Unblinded: May see what tells an arm, such as single payments; besides the other role."],
            sent[0].GetProperty("appRoles").EnumerateArray().Select(role => $"{role.GetProperty("value")}: {role.GetProperty("description")}"));
        Assert.DoesNotContain("origin", sent[0].GetRawText(), StringComparison.Ordinal);
        Assert.False(sent[0].TryGetProperty("identifierUris", out _));
        Assert.Equal(
            ["66666666-6666-6666-6666-666666666666", "04b07795-8ddb-461a-bbee-02f9e1bf7b46"],
            sent[1].GetProperty("api").GetProperty("preAuthorizedApplications").EnumerateArray().Select(app => app.GetProperty("appId").GetString()));
        Assert.Equal(
            ["https://elsewhere.example/signed-in", "https://the-hostName/api/alert-sign-in"],
            sent[2].GetProperty("web").GetProperty("redirectUris").EnumerateArray().Select(address => address.GetString()));
    }

    [Fact]
    public void A_registration_that_has_everything_is_left_alone() => Assert.Empty(Sent("full"));

    /// <summary>Two groups of one tenant are two trials.</summary>
    [Fact]
    public void Two_groups_have_registrations_of_their_own()
    {
        var run = DeployRun.With(new DeployStage("empty"), "dev", "--yes", "--group", "emapain-north");
        Assert.True(run.Find("az ad app create --display-name emapain-north-sub-1-webhook ") > 0, run.Output + run.Error);
        Assert.True(run.Find("az ad app create --display-name emapain-north-sub-1-staff ") > 0);
    }

    [Fact]
    public void A_trial_that_moves_keeps_its_registrations()
    {
        var run = DeployRun.With(new DeployStage("full"), "dev", "--yes", "--group", "new", "--registrations", "emapain-dev-sub-1");
        Assert.True(run.Find("az ad app list --filter displayName eq 'emapain-dev-sub-1-staff'") > 0, run.Output + run.Error);
    }

    /// <summary>After a move the events come with tokens for the old registration; a deployment that forgot it would lose texts.</summary>
    [Fact]
    public void A_group_keeps_the_registrations_that_it_was_deployed_with()
    {
        var forgotten = DeployRun.With(new DeployStage("moved"), "dev", "--yes");
        Assert.Equal(2, forgotten.ExitCode);
        Assert.Contains("another registration than emapain-dev-sub-1-webhook, namely 77777777-7777-7777-7777-777777777777", forgotten.Error, StringComparison.Ordinal);
        Assert.Equal(-1, forgotten.Find("az rest --method patch"));
        var named = DeployRun.With(new DeployStage("moved"), "dev", "--yes", "--registrations", "old");
        Assert.True(named.ExitCode == 0, named.Output + named.Error);
    }

    [Fact]
    public void Two_registrations_of_one_name_are_one_too_many()
    {
        var run = DeployRun.With(new DeployStage("twice"), "dev", "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("more than one registration emapain-dev-sub-1-webhook", run.Error, StringComparison.Ordinal);
    }

    /// <summary>What stands in its place, az account show, has only the words systemAssignedIdentity for one.</summary>
    [Fact]
    public void A_managed_identity_is_known_by_its_token()
    {
        var run = DeployRun.With(new DeployStage("managed"), "dev", "--yes", "--without-smoke");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains(run.Calls, call => call.Contains("principalId=='44444444-4444-4444-4444-444444444444'", StringComparison.Ordinal));
    }

    private static List<JsonElement> Sent(string azure)
    {
        var run = DeployRun.With(new DeployStage(azure), "dev", "--yes");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return [.. run.Calls.Where(call => call.StartsWith(Patch, StringComparison.Ordinal)).Select(call => JsonDocument.Parse(call[Patch.Length..]).RootElement)];
    }
}
