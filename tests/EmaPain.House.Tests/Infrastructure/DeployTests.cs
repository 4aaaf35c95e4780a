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
    [InlineData("dev", "--try", "texts/south")]
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
        var run = DeployRun.With(new DeployStage("empty"), "dev", "--yes");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        string[] order =
        [
            "az ad app create --display-name emapain-dev-sub-1-webhook", "az group create", "az provider register", "az deployment group create --resource-group emapain-dev --name emapain-dev ",
            PutKey, "az rest --method post --uri /subscriptions/sub-1/resourceGroups/emapain-dev/providers/Microsoft.Web/sites/the-appName/config/configreferences", "dotnet publish", "zip ",
            "az functionapp deployment source config-zip", "curl --silent --show-error --max-time 30", "az deployment group create --resource-group emapain-dev --name emapain-dev-subscription",
            "az eventgrid system-topic event-subscription show", "curl --silent --output /dev/null",
        ];
        var places = order.Select(run.Find).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(Templates.Keys("k1").Count, run.Calls.Count(call => call.StartsWith(PutKey, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_stands_is_kept_when_it_runs_again()
    {
        var run = DeployRun.With(new DeployStage("full"), "dev", "--yes");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        string[] making =
        [
            PutKey, "az ad app create", "az ad sp create", "az group create", "az provider register", "az lock", "az role assignment", "az rest --method delete", "az rest --method patch",
        ];
        Assert.DoesNotContain(run.Calls, call => making.Any(call.StartsWith) || call.Contains("appRoleAssignedTo --body", StringComparison.Ordinal));
        Assert.Contains("EMAPAIN_BUDGET_START=2026-03-01", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_cannot_be_seen_is_never_made_anew()
    {
        var run = DeployRun.With(new DeployStage("broken"), "dev", "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("whether key phone-hmac-key is there could not be seen", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Calls, call => call.StartsWith(PutKey, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("full")]
    public void Without_a_yes_nothing_happens(string azure)
    {
        var run = DeployRun.With(new DeployStage(azure), "dev");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("stopped", run.Error, StringComparison.Ordinal);
        Assert.All(run.Calls, call => Assert.Matches("^az (account show|version|bicep version)", call));
    }

    /// <summary>What comes before the question only looks.</summary>
    [Theory]
    [InlineData("empty", "az ad app create")]
    [InlineData("full", "az deployment group create")]
    public void The_question_comes_before_anything_is_made(string azure, string first)
    {
        var run = DeployRun.With(new DeployStage(azure), "dev", "--yes");
        var question = run.Output.IndexOf("Deploy this to emapain-dev?", StringComparison.Ordinal);
        Assert.True(question < run.Output.IndexOf($"$ {first}", StringComparison.Ordinal));
        string[] looking =
        [
            "version", "bicep version", "account show", "bicep lint", "bicep build-params", "ad app list", "group exists", "provider list", "consumption budget list",
            "deployment group what-if", "deployment group list",
        ];
        Assert.All(
            run.Output[..question].Split('\n').Where(line => line.Contains("$ ", StringComparison.Ordinal)),
            line => Assert.Contains(looking, line.Trim()["$ az ".Length..].StartsWith));
        Assert.Equal(azure == "full", run.Find("az deployment group what-if") >= 0);
    }

    [Fact]
    public void A_red_trial_is_deployed_to_and_its_remedies_are_told()
    {
        var run = DeployRun.With(new DeployStage("full", "red"), "dev", "--yes");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("   RED: alerts: Nobody was \"told\". Put somebody on the list.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("RED: prompts", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_that_does_not_answer_fails_and_its_missing_keys_are_named()
    {
        var run = DeployRun.With(new DeployStage("full", "silent"), "dev", "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the app does not answer", run.Error, StringComparison.Ordinal);
        Assert.Contains("EmaPain__Surveys__Key", run.Error, StringComparison.Ordinal);
        Assert.Equal(-1, run.Find("az eventgrid"));
    }

    [Theory]
    [InlineData("worker.config.json", "")]
    [InlineData("functions.metadata", "")]
    [InlineData("", "\"Azure.Data.Tables/12.11.0\": {\n \"type\": \"project\"")]
    [InlineData("", "\"Microsoft.Azure.Functions.Worker/1.0.0\": {\n \"type\": \"project\"")]
    public void A_package_that_a_host_could_not_run_is_not_deployed(string without, string library)
    {
        var stage = new DeployStage("full") { Without = without };
        var run = DeployRun.With(library.Length > 0 ? stage with { Library = library } : stage, "dev", "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(without.Length > 0 ? without : library.Split('"')[1], run.Error, StringComparison.Ordinal);
        Assert.Equal(-1, run.Find("az functionapp"));
    }

    [Theory]
    [InlineData("nowhere.zip")]
    [InlineData("scripts/deploy")]
    public void A_named_package_is_looked_at_before_anything_else(string package)
    {
        var run = DeployRun.With(new DeployStage("full"), "dev", "--yes", "--package", package);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{package} is not there, or no zip", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Calls);
    }
}
