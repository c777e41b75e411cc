using EmbedHost;
using EmbedHost.Proxy;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOptions<SampleOptions>().Bind(builder.Configuration).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddProxy();

var app = builder.Build();
app.UsePagePolicy();
app.UseStaticFiles();
app.UsePackage(app.Services.GetRequiredService<IOptions<SampleOptions>>().Value.Package);
app.MapPage();
app.MapProxy();
app.Run();
