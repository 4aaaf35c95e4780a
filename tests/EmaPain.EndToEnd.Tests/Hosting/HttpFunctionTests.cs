using System.Net;
using System.Net.Http.Json;
using EmaPain.Local.Hosting;

namespace EmaPain.EndToEnd.Tests.Hosting;

[Collection(HostingCollection.Name)]
public sealed class HttpFunctionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_request_reaches_its_function_with_route_values_and_body() => await WithHostAsync(new(), async (http, host) =>
    {
        using var answer = await http.PostAsync(new Uri(host, "api/echo/p-17/4"), new StringContent("5 4 3"));
        var said = await answer.Content.ReadFromJsonAsync<Dictionary<string, object>>();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["p-17", "5", "5 4 3"], said!.Values.Select(value => value.ToString()!));
    });

    [Fact]
    public async Task A_function_without_a_route_is_found_by_its_name_and_its_result_is_carried_out() => await WithHostAsync(new(), async (http, host) =>
    {
        using var answer = await http.GetAsync(new Uri(host, "api/plain"));
        Assert.Equal((HttpStatusCode)203, answer.StatusCode);
        Assert.Equal("GET 0", await answer.Content.ReadAsStringAsync());
    });

    [Theory]
    [InlineData("GET", "api/nothing")]
    [InlineData("GET", "plain")]
    [InlineData("POST", "api/echo/p-17/four")]
    [InlineData("DELETE", "api/plain")]
    [InlineData("GET", "api/echo/p-17/4")]
    public async Task Anything_but_a_function_and_its_methods_is_not_found(string method, string path) => await WithHostAsync(new(), async (http, host) =>
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(host, path));
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    });

    [Fact]
    public async Task A_function_that_throws_answers_500_and_says_nothing_of_the_cause() => await WithHostAsync(new(), async (http, host) =>
    {
        using var answer = await http.GetAsync(new Uri(host, "api/broken"));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    });

    [Fact]
    public async Task A_body_above_the_limit_is_refused_as_too_large() => await WithHostAsync(new() { LargestBody = 10 }, async (http, host) =>
    {
        using var answer = await http.PostAsync(new Uri(host, "api/echo/p-17/4"), new StringContent("eleven char"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    });

    [Fact]
    public async Task The_route_prefix_is_the_one_of_host_json() => await WithHostAsync(new() { Settings = new() { RoutePrefix = "" } }, async (http, host) =>
    {
        using var answer = await http.GetAsync(new Uri(host, "plain"));
        Assert.Equal((HttpStatusCode)203, answer.StatusCode);
    });

    private async Task WithHostAsync(LocalHostOptions options, Func<HttpClient, Uri, Task> act)
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(options with { Timers = TimerDrive.Conductor });
        using var http = new HttpClient();
        await act(http, host.Address);
    }
}
