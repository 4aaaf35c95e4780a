using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace EmaPain.Local.Hosting;

/// <summary>HTTP functions as endpoints of an ASP.NET Core app.</summary>
internal sealed class HttpFront(HostSettings settings, FunctionInvoker invoker, WorkInProgress work, CancellationToken stopped)
{
    /// <summary>Maps every HTTP function; whatever is no function is answered 404.</summary>
    public void Map(WebApplication app, IEnumerable<FunctionMethod> functions)
    {
        app.Use(KnownFunctionsOnlyAsync);
        foreach (var function in functions.OfType<FunctionMethod.Http>())
        {
            var pattern = $"/{settings.RoutePrefix}/{function.Route}".Replace("//", "/", StringComparison.Ordinal);
            var methods = function.Methods.Select(method => method.ToUpperInvariant()).ToList();
            RequestDelegate run = context => RunAsync(function, context);
            var endpoint = methods.Count == 0 ? app.Map(pattern, run) : app.MapMethods(pattern, methods, run);
            endpoint.WithMetadata(function);
        }
    }

    // ASP.NET Core answers 405 for a known route with another method; the Functions host answers 404 (azure-functions-host#10098).
    private static Task KnownFunctionsOnlyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<FunctionMethod>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private async Task RunAsync(FunctionMethod.Http function, HttpContext context)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopped);
        work.Begin();
        try
        {
            var result = await invoker.InvokeAsync(function, context.RequestServices, parameter => Argument(parameter, context, cancel.Token), cancel.Token);
            await ExecuteAsync(result, context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = e is BadHttpRequestException unreadable ? unreadable.StatusCode : StatusCodes.Status500InternalServerError;
        }
        finally
        {
            work.End();
        }
    }

    private static Task ExecuteAsync(object? result, HttpContext context) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor())),
        IResult plain => plain.ExecuteAsync(context),
        null => Task.CompletedTask,
        _ => throw new InvalidOperationException($"An HTTP function returned {result.GetType()}; return an IActionResult."),
    };

    private static object? Argument(ParameterInfo parameter, HttpContext context, CancellationToken cancel)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
        {
            return context.Request;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return cancel;
        }

        return context.GetRouteValue(parameter.Name!) is string value
            ? TypeDescriptor.GetConverter(parameter.ParameterType).ConvertFromInvariantString(value)
            : null;
    }
}
