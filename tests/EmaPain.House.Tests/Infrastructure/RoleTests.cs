using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>Who may do what, as a list that a person can read. A change of it is a change of the trial's confidentiality.</summary>
public sealed class RoleTests
{
    private const string Type = "Microsoft.Authorization/roleAssignments";

    /// <summary>Microsoft's ids of its own roles; several public templates carry mangled ones.</summary>
    private static readonly Dictionary<string, string> Ids = new()
    {
        ["Communication and Email Service Owner"] = "09976791-48a7-449e-bb21-39d1a415f350",
        ["Key Vault Secrets User"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["Monitoring Metrics Publisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["Storage Blob Data Contributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["Storage Blob Data Owner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["Storage Queue Data Contributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["Storage Table Data Contributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["Storage Table Data Reader"] = "76199698-9eea-4c19-bc75-cec21354c6b6",
    };

    private static readonly BicepFile Roles = Templates.File("modules/roles.bicep");

    [Fact]
    public void Everybody_has_the_roles_of_this_list() => Assert.Equal(
        [
            "appPrincipalId: Communication and Email Service Owner on communication",
            "appPrincipalId: Key Vault Secrets User on vault",
            "appPrincipalId: Monitoring Metrics Publisher on insights",
            "appPrincipalId: Storage Table Data Contributor on each of identityTables",
            "appPrincipalId: Storage Table Data Contributor on each of researchTables",
            "appPrincipalId: each of operationsRoles on operationsAccount",
            "researchersGroupId: Storage Table Data Reader on each of blindedTables",
            "topicPrincipalId: Storage Blob Data Contributor on identityAccount::blobService::deadLetters",
            "unblindedGroupId: Storage Table Data Reader on each of researchTables",
        ],
        Roles.Of("resource").Where(resource => resource.ResourceType == Type).Select(Line).Order(StringComparer.Ordinal));

    [Fact]
    public void The_app_has_the_whole_operations_account_and_no_other() => Assert.Equal(
        ["Storage Blob Data Owner", "Storage Queue Data Contributor", "Storage Table Data Contributor"],
        Roles.Entry("operationsRoles").Value.Items.Select(role => role.Text));

    [Fact]
    public void Blinded_tables_come_first_so_that_their_places_agree() =>
        Assert.Equal("concat(blindedTables, unblindedTables)", Roles.Entry("researchTables").Value.Text);

    [Fact]
    public void The_ids_are_those_of_Azure() =>
        Assert.Equal(Ids, Roles.Entry("roleIds").Value.Properties.ToDictionary(role => role.Key, role => role.Value.Text));

    [Fact]
    public void No_other_file_gives_a_role() => HouseRule.IsKept(
        Templates.Bicep.Where(file => file != Roles).SelectMany(file => file.Of("resource")).Where(resource => resource.ResourceType == Type).Select(resource => resource.At),
        "Every role assignment stands in modules/roles.bicep.");

    /// <summary>A table in a loop is a scope; the account around it never is.</summary>
    private static string Line(BicepEntry assignment)
    {
        var loop = assignment.Body.Loop;
        var role = assignment.Body.At("properties.roleDefinitionId")!.Arguments[1].Text;
        var scope = assignment.Body.At("scope")!.Text;
        return $"{assignment.Body.At("properties.principalId")!.Text}: "
            + (role == "roleIds[role]" ? $"each of {loop[^1]}" : role["roleIds['".Length..^"']".Length])
            + " on " + (scope.EndsWith("Table[i]", StringComparison.Ordinal) ? $"each of {loop[^1]}" : scope);
    }
}
