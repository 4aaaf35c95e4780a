namespace EmaPain.House.Tests.Repository;

/// <summary>How a broken rule is told: every place at once.</summary>
internal static class HouseRule
{
    public static void IsKept(IEnumerable<string> faults, string rule)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, $"{rule}\n{string.Join('\n', found)}");
    }
}
