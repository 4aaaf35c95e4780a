namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>How a command says who asks: by the environment, or by a token of Entra.</summary>
public sealed class CredentialTests : IAsyncLifetime
{
    private static readonly string[] Replay = ["replay", "due", "1"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emapain-az-");
    private StubApp app = null!;

    public async Task InitializeAsync()
    {
        app = await StubApp.StartAsync();
        app.Answer = _ => (200, """{"queue":"due","id":"1"}""");
    }

    public async Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Address_and_key_may_stand_in_the_environment()
    {
        var run = await RunAsync(("EMAPAIN_URL", $"{app.Address}"), ("EMAPAIN_KEY", "kim:a:b"));

        Assert.Equal((0, "", "due\t1"), (run.ExitCode, run.Error, run.Lines[1]));
        Assert.Equal("EmaPainKey kim:a:b", Assert.Single(app.Requests).Authorization);
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_at_Azure_asks_with_a_token()
    {
        var run = await RunAsync(
            ("EMAPAIN_URL", $"{app.Address}"), ("EMAPAIN_SCOPE", "api://emapain/.default"), ("AZURE_TOKEN_CREDENTIALS", "AzureCliCredential"),
            PathWith("""echo '{"accessToken":"token-of-kim","expiresOn":"2099-01-01 00:00:00.000000","expires_on":4070908800,"tenant":"t","tokenType":"Bearer"}'"""));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("Bearer token-of-kim", Assert.Single(app.Requests).Authorization);
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_is_told_to_sign_in()
    {
        var run = await RunAsync(
            ("EMAPAIN_URL", $"{app.Address}"), ("EMAPAIN_SCOPE", "api://emapain/.default"), ("AZURE_TOKEN_CREDENTIALS", "AzureCliCredential"),
            PathWith("echo \"Please run 'az login' to setup account.\" >&2; exit 1"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("sign in with 'az login'", run.Error, StringComparison.Ordinal);
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task Whoever_says_nothing_is_told_what_to_say()
    {
        Assert.Contains("EMAPAIN_URL", (await RunAsync()).Error, StringComparison.Ordinal);
        Assert.Contains("EMAPAIN_KEY", (await RunAsync(("EMAPAIN_URL", $"{app.Address}"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_another_form_is_refused_and_not_repeated()
    {
        var run = await RunAsync(("EMAPAIN_URL", $"{app.Address}"), ("EMAPAIN_KEY", "secretwithoutperson"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PERSON:KEY", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secretwithoutperson", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Nothing of the tester's own environment counts.</summary>
    private static async Task<CommandRun> RunAsync(params (string Name, string Value)[] environment)
    {
        var all = new Dictionary<string, string?> { ["EMAPAIN_URL"] = null, ["EMAPAIN_KEY"] = null, ["EMAPAIN_SCOPE"] = null };
        foreach (var (name, value) in environment)
        {
            all[name] = value;
        }

        await using var program = ProgramRun.Start(all, Replay);
        return await program.EndAsync();
    }

    /// <summary>The path on which the azure-cli is a script of ours.</summary>
    private (string Name, string Value) PathWith(string script)
    {
        var az = Path.Combine(folder.FullName, "az");
        File.WriteAllText(az, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return ("PATH", $"{folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}");
    }
}
