using System.Text.RegularExpressions;
using System.Xml.Linq;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Packages;

public sealed class VersionTests
{
    private static readonly XElement Central = XElement.Parse(Checkout.Read("Directory.Packages.props"));

    [Fact]
    public void Versions_stand_in_one_file() => HouseRule.IsKept(ProjectFile.All.SelectMany(Faults), "A version belongs into Directory.Packages.props.");

    [Fact]
    public void A_version_in_a_project_is_found() =>
        Assert.Single(Faults(new ProjectFile("a/b.csproj", "<Project><ItemGroup><PackageReference Include='A' Version='1.0.0' /></ItemGroup></Project>")));

    [Fact]
    public void Every_version_is_exact()
    {
        var versions = Central.Descendants().Where(element => element.Attribute("Version") is not null).ToList();
        Assert.True(versions.Count > 20, "The versions were not found.");
        HouseRule.IsKept(
            versions.Where(element => !Regex.IsMatch((string)element.Attribute("Version")!, @"^\d+\.\d+\.\d+$")).Select(element => element.ToString()),
            "A version that floats.");
    }

    [Fact]
    public void Every_substitute_stands_for_a_package_of_the_same_version() => HouseRule.IsKept(
        from project in ProjectFile.All
        where Checkout.IsSubstitute(project.Path)
        let own = XElement.Parse(Checkout.Read(project.Path)).Descendants("Version").Select(version => version.Value).SingleOrDefault()
        let real = Central.Descendants("PackageVersion").Where(element => (string?)element.Attribute("Include") == project.Name)
            .Select(element => (string?)element.Attribute("Version")).SingleOrDefault()
        where real is null || (own is not null && own != real)
        select $"{project}: {own} for {real}",
        "A substitute of another version, or of nothing.");

    private static IEnumerable<string> Faults(ProjectFile project) =>
        from element in project.PackageElements
        where element.Attribute("Version") is not null || element.Attribute("VersionOverride") is not null
        select $"{project.Path}: {element.Attribute("Include")?.Value}";
}
