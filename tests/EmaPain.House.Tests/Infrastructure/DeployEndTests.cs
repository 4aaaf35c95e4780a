namespace EmaPain.House.Tests.Infrastructure;

/// <summary>How scripts/deploy ends where something is missing or breaks: with a code of its own and a sentence.</summary>
public sealed class DeployEndTests
{
    /// <summary>az ends with 3 where something was not found, which would otherwise say: deployed, but not tried.</summary>
    [Fact]
    public void A_code_of_a_tool_is_not_passed_on()
    {
        var run = DeployRun.With(new DeployStage("gone"), "dev", "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("broken off in step 6, 'First phase: everything but the event subscription'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_once_is_not_said_again()
    {
        var run = DeployRun.With(new DeployStage("broken"), "dev", "--yes");
        Assert.DoesNotContain("broken off in step", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old-az", "az is 2.59.9, and has to be 2.60.0 or newer")]
    [InlineData("old-bicep", "Bicep is 0.9.1, and has to be 0.30.0 or newer")]
    [InlineData("no-bicep", "az has no Bicep, without which it cannot compile the templates: az bicep install")]
    public void Tools_that_are_too_old_are_named(string azure, string sentence)
    {
        var run = DeployRun.With(new DeployStage(azure), "dev", "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(-1, run.Find("az account"));
    }

    /// <summary>Nothing from git is no clean tree.</summary>
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Without_git_nothing_is_deployed(string environment)
    {
        var run = DeployRun.With(new DeployStage("full", "nowhere"), environment, "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("git cannot say which version this is", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Calls);
    }

    [Theory]
    [InlineData("infra-bicep/none.bicepparam", "there is no infra-bicep/none.bicepparam")]
    [InlineData("infra-bicep/prod.bicepparam", "is not for dev")]
    public void A_parameter_file_has_to_be_there_and_for_this_environment(string file, string sentence)
    {
        var run = DeployRun.With(new DeployStage("full"), "dev", "--yes", "--parameters", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_parameter_file_is_used_throughout()
    {
        var run = DeployRun.Of("prod", "--parameters", "infra-bicep/moved.bicepparam", "--dry-run");
        Assert.DoesNotContain("infra-bicep/prod.bicepparam", run.Output, StringComparison.Ordinal);
        Assert.Contains("az deployment group create --resource-group emapain-prod --name emapain-prod --parameters infra-bicep/moved.bicepparam", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Azure cannot compare with a provider missing; they are named in the question, and registered after it.</summary>
    [Fact]
    public void Missing_providers_are_named_before_the_question_and_nothing_needs_them_before()
    {
        var run = DeployRun.With(new DeployStage("unregistered"), "dev", "--yes");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        var question = run.Output[..run.Output.IndexOf("Deploy this to", StringComparison.Ordinal)];
        Assert.Contains("Microsoft.Communication Microsoft.Consumption", question, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.App ", question, StringComparison.Ordinal);
        Assert.Equal((-1, -1), (run.Find("az consumption budget"), run.Find("az deployment group what-if")));
        Assert.True(run.Find("az provider register --namespace Microsoft.Consumption") > 0);
    }

    [Fact]
    public void The_version_before_is_not_taken_for_the_one_that_was_deployed()
    {
        var late = DeployRun.With(new DeployStage("full", "late"), "dev", "--yes");
        Assert.True(late.ExitCode == 0, late.Output + late.Error);
        Assert.Equal(3, late.Calls.Count(call => call.EndsWith("api/health", StringComparison.Ordinal)));
        var old = DeployRun.With(new DeployStage("full", "old"), "dev", "--yes");
        Assert.Equal(2, old.ExitCode);
        Assert.Contains("another version than this package still answers", old.Error, StringComparison.Ordinal);
    }
}
