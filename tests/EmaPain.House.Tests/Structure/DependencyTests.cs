using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Structure;

/// <summary>Dependencies point one way: Functions, Local, Cli -> Azure -> App -> Domain.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["EmaPain.Domain"] = [],
        ["EmaPain.Oracle"] = [],
        ["EmaPain.App"] = ["EmaPain.Domain"],
        ["EmaPain.Azure"] = ["EmaPain.App", "EmaPain.Domain"],
        ["EmaPain.Functions"] = ["EmaPain.Azure", "EmaPain.App", "EmaPain.Domain"],
        ["EmaPain.Cli"] = ["EmaPain.Azure", "EmaPain.App", "EmaPain.Domain"],
        ["EmaPain.Local"] = ["EmaPain.Functions", "EmaPain.Azure", "EmaPain.App", "EmaPain.Domain", "EmaPain.Oracle"],
    };

    [Fact]
    public void Every_product_project_has_a_place_in_the_order() =>
        Assert.Equal(Allowed.Keys.Order(), ProjectFile.Product.Select(project => project.Name).Order());

    [Fact]
    public void Project_files_point_one_way() => HouseRule.IsKept(
        ProjectFile.Product.SelectMany(project =>
            project.ProjectReferences.Except(Allowed[project.Name]).Select(target => $"{project} -> {target}")),
        "A project refers to one that it must not know.");

    [Fact]
    public void Assemblies_point_one_way() => HouseRule.IsKept(
        from project in Allowed.Keys
        from target in Assemblies.ReferencesOf(project)
        where Assemblies.IsOurs(target) && !Allowed[project].Contains(Assemblies.ProjectOf(target))
        select $"{project} -> {target}",
        "An assembly refers to one that it must not know.");

    [Fact]
    public void The_domain_stands_on_the_runtime_and_NodaTime_only() => HouseRule.IsKept(
        Assemblies.ReferencesOf("EmaPain.Domain").Where(name => name != "NodaTime" && !Assemblies.IsRuntime(name)),
        "EmaPain.Domain refers to something else.");

    [Fact]
    public void The_domain_names_no_package_but_NodaTime() =>
        Assert.Equal(["NodaTime"], ProjectFile.Product.Single(project => project.Name == "EmaPain.Domain").PackageReferences);

    [Fact]
    public void Use_cases_know_nothing_of_Azure() => HouseRule.IsKept(
        Assemblies.ReferencesOf("EmaPain.App").Concat(ProjectFile.Product.Single(project => project.Name == "EmaPain.App").PackageReferences)
            .Where(name => name.StartsWith("Azure.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Azure.", StringComparison.Ordinal)),
        "EmaPain.App refers to Azure.");

    /// <summary>What a call shows of its caller reaches the guards as Credentials; only the triggers and the hosts see requests.</summary>
    [Fact]
    public void Neither_use_cases_nor_ports_know_a_request_of_HTTP() => HouseRule.IsKept(
        from project in new[] { "EmaPain.Domain", "EmaPain.App", "EmaPain.Azure" }
        from source in Sources.In($"functions/{project}")
        where source.Text.Contains("AspNetCore", StringComparison.Ordinal)
        select source.Path,
        "HTTP belongs to EmaPain.Functions.");

    [Fact]
    public void Use_cases_stand_on_no_web_framework() => HouseRule.IsKept(
        Checkout.Files.Where(path => path is "functions/EmaPain.App/EmaPain.App.csproj" or "functions/EmaPain.Domain/EmaPain.Domain.csproj")
            .Where(path => Checkout.Read(path).Contains("FrameworkReference", StringComparison.Ordinal)),
        "EmaPain.App refers to ASP.NET Core.");

    [Fact]
    public void The_oracle_knows_nothing_of_the_system_that_it_judges()
    {
        Assert.Empty(ProjectFile.Product.Single(project => project.Name == "EmaPain.Oracle").ProjectReferences);
        Assert.DoesNotContain(Assemblies.ReferencesOf("EmaPain.Oracle"), Assemblies.IsOurs);
        HouseRule.IsKept(
            Sources.In("functions/EmaPain.Oracle").Where(source => source.Text.Replace("namespace EmaPain.Oracle", "", StringComparison.Ordinal)
                .Replace("using EmaPain.Oracle", "", StringComparison.Ordinal).Contains("EmaPain.", StringComparison.Ordinal)).Select(source => source.Path),
            "A file of the oracle names a part of EmaPain.");
    }
}
