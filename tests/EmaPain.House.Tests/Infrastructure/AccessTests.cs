namespace EmaPain.House.Tests.Infrastructure;

/// <summary>Templates give access and take none away; scripts/deploy does.</summary>
public sealed class AccessTests
{
    private const string Take = "az role assignment delete --ids assignment-";
    private const string Lift = "az lock delete --ids lock-1";
    private const string Lock = "az lock create --name keep --lock-type CanNotDelete --resource-group emapain-dev --resource-name the-researchAccountName ";

    [Fact]
    public void A_group_that_is_no_longer_named_reads_no_longer()
    {
        var run = DeployRun.With(new DeployStage("former"), "dev", "--yes");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("group-blinded reads Allocation, and infra-bicep/dev.bicepparam does not name it for that", run.Output, StringComparison.Ordinal);
        Assert.Equal(["az role assignment delete --ids assignment-9"], run.Calls.Where(call => call.StartsWith(Take, StringComparison.Ordinal)));
        Assert.InRange(run.Find(Take), run.Find("az deployment group create"), run.Find("az functionapp"));
    }

    /// <summary>A lock against deletion keeps role assignments too.</summary>
    [Theory]
    [InlineData("former", 0)]
    [InlineData("kept", 2)]
    public void The_lock_is_off_for_as_long_as_it_takes_and_set_again_whatever_happens(string azure, int code)
    {
        var run = DeployRun.With(new DeployStage(azure), "dev", "--yes");
        Assert.Equal(code, run.ExitCode);
        Assert.InRange(run.Find(Take), run.Find(Lift), run.Find(Lock));
        Assert.Single(run.Calls, call => call.StartsWith(Lock, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_parameters_give_is_left_and_no_lock_is_touched()
    {
        var run = DeployRun.With(new DeployStage("full"), "dev", "--yes");
        Assert.Equal((-1, -1), (run.Find(Take), run.Find("az lock")));
    }

    /// <summary>The same two groups on the same tables as in roles.bicep.</summary>
    [Fact]
    public void Who_may_read_is_told_as_the_roles_are_given()
    {
        var readers = Templates.File("main.bicep").Entry("readers").Value.Arguments.Select(part => part.Text);
        Assert.Equal(
            ["map(blindedTables, table => '${researchersGroupId} ${table}')", "map(concat(blindedTables, unblindedTables), table => '${unblindedGroupId} ${table}')"],
            readers);
    }

    [Fact]
    public void The_role_is_the_one_of_the_templates() => Assert.Contains(
        $"table_reader={Templates.File("modules/roles.bicep").Entry("roleIds").Value.Properties["Storage Table Data Reader"].Text} ",
        Repository.Checkout.Read("scripts/access.bash"), StringComparison.Ordinal);
}
