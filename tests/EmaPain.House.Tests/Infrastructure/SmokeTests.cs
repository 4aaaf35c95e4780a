namespace EmaPain.House.Tests.Infrastructure;

/// <summary>What scripts/deploy tries of a deployed app, and what it says where it could not.</summary>
public sealed class SmokeTests
{
    private const string Lend = "az rest --method post --uri https://graph.example/v1.0/servicePrincipals/principal-1/appRoleAssignedTo --body {\"principalId\":\"44444444-4444-4444-4444-444444444444\",\"resourceId\":\"principal-1\",\"appRoleId\":\"0d6c9a52";
    private const string TakeBack = "az rest --method delete --uri https://graph.example/v1.0/servicePrincipals/principal-1/appRoleAssignedTo/assignment-2";

    [Fact]
    public void The_webhook_is_tried_with_a_validation_event_of_ones_own()
    {
        var run = Try("full", "green");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains(run.Calls, call => call.StartsWith("curl", StringComparison.Ordinal) && call.Contains("SubscriptionValidationEvent", StringComparison.Ordinal)
            && call.EndsWith("https://the-hostName/api/events/sms", StringComparison.Ordinal));
        Assert.DoesNotContain("NOT TRIED", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_that_does_not_answer_the_handshake_fails()
    {
        var run = Try("full", "deaf");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the webhook answered the validation event with 200", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subscription_that_does_not_stand_fails()
    {
        var run = Try("unheard", "green");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AwaitingManualAction", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_participant_is_enrolled_shown_and_erased()
    {
        var run = Try("full", "green");
        Assert.Equal(
            ["DELETE", "PUT", "GET", "DELETE"],
            run.Calls.Where(call => call.EndsWith("participants/deploy-check", StringComparison.Ordinal)).Select(call => call.Split("--request ")[1].Split(' ')[0]));
    }

    /// <summary>The first study whose newest version has a role that gets texts, and that role; no other study is bound to be there.</summary>
    [Fact]
    public void The_package_says_as_what_somebody_can_be_enrolled()
    {
        var enrolling = Assert.Single(Try("full", "green").Calls, call => call.Contains("--request PUT", StringComparison.Ordinal));
        Assert.Contains("""{"phone":"813-555-0187","site":"south","role":"patient","language":"es","zone":"America/Denver"}""", enrolling, StringComparison.Ordinal);
        Assert.EndsWith("/api/studies/texts/participants/deploy-check", enrolling, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_deploys_may_say_as_what()
    {
        var enrolling = Assert.Single(Try("full", "green", "--try", "calls/east/veteran").Calls, call => call.Contains("--request PUT", StringComparison.Ordinal));
        Assert.Contains("""{"phone":"813-555-0187","site":"east","role":"veteran","zone":"America/New_York"}""", enrolling, StringComparison.Ordinal);
        Assert.EndsWith("/api/studies/calls/participants/deploy-check", enrolling, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_gets_texts_nobody_is_enrolled()
    {
        var run = DeployRun.With(new DeployStage("full") { HasTexts = false }, "dev", "--yes");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no study of the package has a role that gets texts. Name one by --try STUDY/SITE/ROLE", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Calls, call => call.Contains("--request PUT", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_has_no_staff_role_is_lent_it_for_the_try_only()
    {
        var run = Try("empty", "green");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.InRange(run.Find(Lend), 0, run.Find(TakeBack));
        Assert.InRange(run.Find("sleep 60"), run.Find(Lend), run.Find("az account get-access-token --scope api://22222222"));
        Assert.Equal(-1, Try("full", "green").Find(TakeBack));
    }

    /// <summary>A try that breaks off leaves nobody enrolled and no role behind.</summary>
    [Fact]
    public void A_try_that_breaks_off_is_cleared_away()
    {
        var run = Try("empty", "failing");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("showing the participant of the try was answered 500", run.Error, StringComparison.Ordinal);
        Assert.Contains("--request DELETE", run.Calls.Last(call => call.StartsWith("curl", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.True(run.Find(TakeBack) > 0);
    }

    [Theory]
    [InlineData("pipeline", "green", 2)]
    [InlineData("stale", "green", 2)]
    [InlineData("full", "early", 1)]
    [InlineData("full", "choosy", 1)]
    public void What_was_not_tried_is_said_and_is_no_success(string azure, string app, int lines)
    {
        var run = Try(azure, app);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(lines, run.Output.Split('\n').Count(line => line.StartsWith("   NOT TRIED: ", StringComparison.Ordinal)));
        Assert.Contains("not all of it was tried", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_wants_no_try_is_told_what_was_left_out()
    {
        var run = Try("empty", "green", "--without-smoke");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(2, run.Output.Split('\n').Count(line => line.StartsWith("   NOT TRIED: ", StringComparison.Ordinal)));
        Assert.Equal(-1, run.Find("az account get-access-token --scope"));
        Assert.Equal(-1, run.Find(Lend));
    }

    [Fact]
    public void No_secret_is_printed_or_handed_over_on_a_command_line()
    {
        var run = Try("full", "green");
        Assert.DoesNotContain("secret-1", run.Output + run.Error + string.Join('\n', run.Calls), StringComparison.Ordinal);
    }

    private static DeployRun Try(string azure, string app, params string[] more) => DeployRun.With(new DeployStage(azure, app), ["dev", "--yes", .. more]);
}
