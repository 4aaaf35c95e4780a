using System.Net;
using System.Net.Sockets;
using EmaPain.Local.Clocks;
using EmaPain.Local.Parts;
using EmaPain.Local.Trial;
using Microsoft.Extensions.Options;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class BadStartTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("EmaPain:Storage:Identity:ConnectionString", "EmaPain:Storage:Identity:TableEndpoint")]
    [InlineData("EmaPain:Sms:ConnectionString", "EmaPain:Sms:Endpoint")]
    [InlineData("EmaPain:Mail:From", "EmaPain:Mail:From")]
    [InlineData("EmaPain:Mail:Operators", "EmaPain:Mail:Operators")]
    [InlineData("EmaPain:ContactKeys:PhoneHmacKey", "EmaPain:ContactKeys:PhoneHmacKey")]
    [InlineData("EmaPain:Links:SigningKey", "EmaPain:Links:SigningKey")]
    [InlineData("EmaPain:Webhook:PublicUrl", "EmaPain:Webhook:PublicUrl")]
    public async Task A_missing_setting_stops_the_start_and_is_named(string missing, string named)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(new() { [missing] = null }));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_without_any_way_of_mail_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartAsync(new() { ["EmaPain:Mail:ConnectionString"] = null, ["EmaPain:Mail:Smtp:Host"] = null }));
        Assert.Contains("EmaPain:Mail:Smtp:Host", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_missing_setting_is_named_at_once()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartAsync(new() { ["EmaPain:Mail:From"] = null, ["EmaPain:Links:SigningKey"] = null }));
        Assert.Contains("EmaPain:Mail:From", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("EmaPain:Links:SigningKey", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_study_file_with_mistakes_stops_the_host_and_all_mistakes_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("emapain-studies-");
        try
        {
            var json = File.ReadAllText(Path.Combine(RepositoryFolders.Studies, TrialStage.Study, "1.study.json"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "1.study.json"), json
                .Replace("\"capCents\": 14000", "\"capCents\": -1", StringComparison.Ordinal)
                .Replace("\"maximumGapDays\": 14", "\"maximumGapsDays\": 14", StringComparison.Ordinal));
            var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => StartHostAsync(folder.FullName));
            Assert.Contains("/alerts/maximumGapsDays", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("1.study.json", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_without_study_files_stops_the_host()
    {
        var folder = Directory.CreateTempSubdirectory("emapain-studies-");
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => StartHostAsync(folder.FullName));
        folder.Delete();
        Assert.Contains("EmaPain:StudiesFolder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_stops_the_host_and_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var refusal = await Assert.ThrowsAsync<PartFailedException>(
            () => TrialMachine.StartAsync(Options([]) with { Hosting = hosting => hosting with { Port = port } }));
        Assert.Contains($"port {port} of 127.0.0.1 is taken", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_of_Azurite_is_named_and_its_listener_is_not_mistaken_for_Azurite()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var script = Path.Combine(RepositoryFolders.NodeModules, "azurite", "dist", "src", "azurite.js");
        var program = new NodeProgram("Azurite", script, ["--silent", "--inMemoryPersistence", "--tablePort", $"{port}"], new Dictionary<string, string>(), [port]);
        var refusal = await Assert.ThrowsAsync<PartFailedException>(() => NodePart.StartAsync(program));
        Assert.Contains($"port {port} of 127.0.0.1 is taken", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Azurite")]
    [InlineData("maildev")]
    public async Task A_part_that_is_not_installed_names_the_script_that_installs_it(string part)
    {
        var refusal = await Assert.ThrowsAsync<PartFailedException>(async () =>
        {
            IAsyncDisposable started = part == "Azurite" ? await Azurite.StartAsync("/nowhere") : await Local.Mailbox.Maildev.StartAsync("/nowhere");
            await started.DisposeAsync();
        });
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("./scripts/setup", refusal.Message, StringComparison.Ordinal);
    }

    private static TrialMachineOptions Options(Dictionary<string, string?> settings) => new() { Time = new VirtualTime(Start), Settings = settings };

    private static async Task StartAsync(Dictionary<string, string?> settings) => await (await TrialMachine.StartAsync(Options(settings))).DisposeAsync();

    /// <summary>A host beside a machine that stands; no storage is touched before the files are read.</summary>
    private static async Task StartHostAsync(string studies)
    {
        await using var stage = await TrialStage.OpenAsync();
        await (await stage.Machine.AddHostAsync(new Dictionary<string, string?> { ["EmaPain:StudiesFolder"] = studies })).DisposeAsync();
    }
}
