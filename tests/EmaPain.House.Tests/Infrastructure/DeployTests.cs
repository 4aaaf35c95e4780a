using EmaPain.Azure.Options;
using EmaPain.Azure.Security;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

public sealed class DeployTests
{
    private const string PutKey = "az rest --method put";

    [Fact]
    public void A_dry_run_prints_every_step_and_asks_nothing_of_anybody()
    {
        var run = DeployRun.Of("prod", "--dry-run");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Checkout.Read("tests/golden/deploy-prod.txt"), run.Output);
        Assert.Equal(run.Output.Replace("prod", "dev", StringComparison.Ordinal), DeployRun.Of("dev", "--dry-run").Output);
    }

    [Theory]
    [InlineData("stage")]
    [InlineData("dev", "--force")]
    [InlineData("dev", "--group")]
    public void A_wrong_argument_gets_the_usage(params string[] arguments)
    {
        var run = DeployRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Usage: ./scripts/deploy dev|prod", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stand_ins_for_the_packages_are_not_deployed()
    {
        if (!Checkout.Read("AzurePackages.local.props").Contains("<AzurePackages>substitutes<", StringComparison.Ordinal))
        {
            return; // Here the real packages are in use, and there is nothing to refuse.
        }

        var run = DeployRun.Of("dev", "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("must not run a trial", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_empty_subscription_everything_is_made_in_order()
    {
        var run = DeployRun.WithTools("empty", "dev", "--yes");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        string[] order =
        [
            "az ad app create --display-name emapain-dev-webhook", "az group create", "az deployment group what-if", "az deployment group create --resource-group emapain-dev --name emapain-dev ",
            PutKey, "dotnet publish", "zip ", "az functionapp deployment source config-zip", "curl --fail", "az deployment group create --resource-group emapain-dev --name emapain-dev-subscription",
            "curl --silent --output /dev/null",
        ];
        var places = order.Select(call => run.Calls.ToList().FindIndex(made => made.StartsWith(call, StringComparison.Ordinal))).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(3, run.Calls.Count(call => call.StartsWith(PutKey, StringComparison.Ordinal)));
        Assert.Contains("cannot erase a participant, so none was enrolled", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_is_kept_when_it_runs_again()
    {
        var run = DeployRun.WithTools("full", "dev", "--yes");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.DoesNotContain(run.Calls, call => call.StartsWith(PutKey, StringComparison.Ordinal) || call.StartsWith("az ad app create", StringComparison.Ordinal)
            || call.StartsWith("az ad sp create", StringComparison.Ordinal) || call.StartsWith("az group create", StringComparison.Ordinal)
            || call.StartsWith("az rest --method post", StringComparison.Ordinal));
        Assert.Equal(
            ["DELETE", "PUT", "GET", "DELETE"],
            run.Calls.Where(call => call.EndsWith("participants/deploy-check", StringComparison.Ordinal)).Select(call => call.Split("--request ")[1].Split(' ')[0]));
        Assert.Contains("EMAPAIN_BUDGET_START=2026-03-01", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_cannot_be_seen_is_never_made_anew()
    {
        var run = DeployRun.WithTools("broken", "dev", "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("whether key phone-hmac-key is there could not be seen", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Calls, call => call.StartsWith(PutKey, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_yes_nothing_happens()
    {
        var run = DeployRun.WithTools("empty", "dev");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("stopped", run.Error, StringComparison.Ordinal);
        Assert.All(run.Calls, call => Assert.StartsWith("az account show", call, StringComparison.Ordinal));
    }

    [Fact]
    public void No_secret_is_printed_or_handed_over_on_a_command_line()
    {
        var run = DeployRun.WithTools("full", "dev", "--yes");
        Assert.DoesNotContain("token-1", run.Output + run.Error + string.Join('\n', run.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public void The_registrations_are_those_that_the_code_asks_for()
    {
        var script = Checkout.Read("scripts/entra.bash");
        Assert.Contains($"webhook_role={EventGridGuard.Role}\n", script, StringComparison.Ordinal);
        Assert.Contains($"staff_role={new StaffOptions().Role}\n", script, StringComparison.Ordinal);
        Assert.Contains($"event_grid_app={new WebhookOptions().EventGridAppId} ", script, StringComparison.Ordinal);
    }
}
