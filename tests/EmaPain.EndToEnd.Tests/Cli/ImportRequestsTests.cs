using System.Globalization;
using System.Text;
using EmaPain.App.Staff;
using EmaPain.Domain.Json;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What an import asks an app for: in proportion to the list, however long it is.</summary>
public sealed class ImportRequestsTests : IDisposable
{
    private const int InOneRequest = 20;
    private const int LargestBody = 64 * 1024;
    private readonly string folder = Directory.CreateTempSubdirectory("emapain-import").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(200)]
    [InlineData(2000)]
    public async Task Everybody_is_in_one_check_and_one_enrolment_and_two_who_take_part_together_in_the_same(int dyads)
    {
        await using var app = await StubApp.StartAsync();
        app.Answer = number => (200, DomainJson.Write(PeopleOf(app.Requests[number - 1]).Select(person => new EnrolmentOutlook(person.Participant, KindOf(app.Requests[number - 1])))));
        var file = Path.Combine(folder, "people.csv");
        await File.WriteAllTextAsync(file, List(dyads), Encoding.UTF8);
        var run = await app.RunAsync("participants", "import", file, "mission-reconnect", "--apply");

        Assert.Equal((0, $"{2 * dyads} people were enrolled; 0 were before."), (run.ExitCode, run.Output.Trim()));
        foreach (var requests in app.Requests.GroupBy(request => request.Path))
        {
            Assert.Equal(2 * dyads / InOneRequest, requests.Count());
            Assert.Equal(2 * dyads, requests.SelectMany(PeopleOf).Select(person => person.Participant).Distinct().Count());
            Assert.All(requests, request =>
            {
                Assert.InRange(request.Body.Length, 0, LargestBody);
                var people = PeopleOf(request).ToList();
                Assert.All(people, person => Assert.Contains(people, other => other.Participant == person.Form.Partner));
            });
        }

        Assert.Equal(2, app.Requests.Select(request => request.Path).Distinct().Count());
        Assert.Equal(app.Requests.Count, app.Requests.Select(request => request.RequestId).Distinct().Count());
    }

    /// <summary>All of one role first: partners stand far apart in the file.</summary>
    private static string List(int dyads)
    {
        var text = new StringBuilder("participant,phone,site,role,zone,consent,partner\n");
        foreach (var (role, letter, other, area) in new[] { ("veteran", 'V', 'P', 813), ("partner", 'P', 'V', 727) })
        {
            for (var number = 0; number < dyads; number++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{letter}-{number:0000},{area}556{number:0000},south,{role},America/New_York,2026-01,{other}-{number:0000}\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<PeopleForm.Person> PeopleOf(StubRequest request) => DomainJson.Read<PeopleForm>(request.Body).People;

    private static EnrolmentOutlook.Kind KindOf(StubRequest request) =>
        request.Path.EndsWith("enrolments", StringComparison.Ordinal) ? EnrolmentOutlook.Kind.Done : EnrolmentOutlook.Kind.New;
}
