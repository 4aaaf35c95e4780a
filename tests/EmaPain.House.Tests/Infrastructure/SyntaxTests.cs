using System.Text.RegularExpressions;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

public sealed class SyntaxTests
{
    [Fact]
    public void Every_file_is_Bicep()
    {
        Assert.True(Templates.All.Count > 10, "The templates were not found.");
        HouseRule.IsKept(Templates.All.SelectMany(file => file.Faults), "The grammar of Bicep does not know it.");
    }

    [Theory]
    [InlineData("param a string =\n", 1)]
    [InlineData("resource a 'B/c@2025-01-01' = {\n  name: 'x'\n", 1)]
    [InlineData("resource a 'B/c@2025-01-01' = {\n  name 'x'\n}\n", 1)]
    [InlineData("@description('x')\nparam a string = 'b'\n", 0)]
    public void A_mistake_is_found_with_its_file(string text, int faults)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "a.bicep");
        File.WriteAllText(path, text);
        Assert.Equal(faults, BicepReader.Read(path).Single().Faults.Count(fault => fault.StartsWith(path, StringComparison.Ordinal)));
    }

    /// <summary>The compiler would say so as well; it is not at hand everywhere.</summary>
    [Fact]
    public void Nothing_is_declared_and_not_used() => HouseRule.IsKept(
        from file in Templates.Bicep
        let text = Checkout.Read(file.Path)
        from entry in file.Entries
        where entry.Kind is "param" or "var" || (entry.Kind == "resource" && entry.IsExisting)
        where !entry.Decorators.Contains("export") && Regex.Count(text, $@"\b{entry.Name}\b") < 2
        select entry.At,
        "Delete what nothing uses.");

    [Fact]
    public void Every_exported_name_is_imported() => HouseRule.IsKept(
        from entry in Templates.File("names.bicep").Entries
        where !Templates.Bicep.Any(file => file.Name != "names" && Regex.IsMatch(Checkout.Read(file.Path), $@"import \{{[^}}]*\b{entry.Name}\b"))
        select entry.At,
        "Delete what nothing imports.");

    [Fact]
    public void A_parameter_file_gives_what_the_template_asks_for_and_nothing_else()
    {
        var known = Templates.File("main.bicep").Of("param").ToList();
        var needed = known.Where(parameter => !parameter.HasValue).Select(parameter => parameter.Name);
        Assert.All(Templates.Parameters, file =>
        {
            var given = file.Entries.Select(entry => entry.Name).ToList();
            Assert.Empty(given.Except(known.Select(parameter => parameter.Name)));
            Assert.Empty(needed.Except(given));
        });
    }
}
