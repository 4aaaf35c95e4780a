namespace EmaPain.Cli.Http;

/// <summary>Where the app is.</summary>
internal static class AppAddress
{
    private const string Example = "such as https://NAME.azurewebsites.net, or http://127.0.0.1:PORT on this machine";
    private const string Api = "/api";

    /// <summary>The address below which the app's routes are, with a final slash; <c>/api</c> may have been written or not.</summary>
    /// <exception cref="CouldNotRunException">That is no address, or one that would give the credential away.</exception>
    public static Uri Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            throw new CouldNotRunException($"Say where the app is: --url ADDRESS or EMAPAIN_URL, {Example}.");
        }

        if (!Uri.TryCreate(written.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new CouldNotRunException($"'{written}' is no address of an app: give it in full, {Example}.");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw new CouldNotRunException($"{address.GetLeftPart(UriPartial.Authority)} would carry your credential unencrypted: write https://.");
        }

        var path = address.AbsolutePath.TrimEnd('/');
        while (path.EndsWith(Api, StringComparison.OrdinalIgnoreCase))
        {
            path = path[..^Api.Length].TrimEnd('/');
        }

        return new Uri($"{address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}{path}{Api}/");
    }
}
